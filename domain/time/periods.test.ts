import { expect, it } from "vitest";
import { daysBetween, firstDay, lastDay, monthsBetween } from "@/domain/time/periods";

it.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2026-12", "2026-12-01", "2026-12-31"],
  ["2026-09-15", "2026-09-15", "2026-09-15"],
])("%s lasts from %s to %s", (period, first, last) => {
  expect(firstDay(period)).toBe(first);
  expect(lastDay(period)).toBe(last);
});

it.each([
  ["2026-09-15", "2026-09-15", 0],
  ["2026-09-30", "2026-10-01", 1],
  ["2024-02-28", "2024-03-01", 2],
  ["2026-01-01", "2025-12-31", -1],
])("from %s to %s are %i days", (from, to, days) => expect(daysBetween(from, to)).toBe(days));

it.each([
  ["2026-01-15", "2026-02-14", 0],
  ["2026-01-15", "2026-02-15", 1],
  ["2026-01-31", "2026-02-28", 1],
  ["2026-01-31", "2026-03-30", 1],
  ["2025-12-01", "2026-12-01", 12],
  ["2026-02-01", "2026-01-31", 0],
])("from %s to %s are %i whole months", (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
