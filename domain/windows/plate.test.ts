import { expect, it } from "vitest";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { plateDays, readPlateSize } from "@/domain/windows/plate";

it.each([
  [null, "a4", false],
  ["a5", "a5", false],
  ["a3", "a4", true],
])("reads the size %s", (value, size, isIgnored) => {
  expect(readPlateSize(value)).toEqual({ size, isIgnored });
});

it.each([
  ["Mo-Fr 09:00-12:00,13:30-17:00; PH off", ["1–5 2", "6–7 0"]],
  ["Mo-Su 08:00-20:00", ["1–7 1"]],
  ["Mo,We 09:00-12:00", ["1–1 1", "2–2 0", "3–3 1", "4–7 0"]],
])("puts like days of %s together, in the week of a holiday too", (text, expected) => {
  const parsed = parseOpeningHours(text);
  const hours = parsed.ok ? parsed.hours : expect.fail("these hours are well formed");
  const lines = plateDays(hours, new Date("2026-10-01T10:00:00+08:00"));
  expect(lines.map(({ from, to }) => `${from.weekday}–${to.weekday} ${from.intervals.length}`)).toEqual(expected);
});
