import { expect, it } from "vitest";
import { newestOn } from "@/domain/truth/dated";

const first = { validFrom: "2026-01-01", says: "first" };
const second = { validFrom: "2026-07-01", says: "second" };
const corrected = { validFrom: "2026-07-01", says: "corrected" };

it.each([
  ["before all", [first, second], "2025-12-31", undefined],
  ["on its first day", [first, second], "2026-01-01", "first"],
  ["the day before the next", [first, second], "2026-06-30", "first"],
  ["later dates win", [first, second], "2026-07-01", "second"],
  ["in any order", [second, first], "2026-07-01", "second"],
  ["of one date the later row", [first, second, corrected], "2026-08-01", "corrected"],
])("%s", (_, rows, on, says) => expect(newestOn(rows, on)?.says).toBe(says));
