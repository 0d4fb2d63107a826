import { afterEach, describe, expect, it, vi } from "vitest";
import { holidayCalendar } from "@/domain/time/holidays";
import { addDays } from "@/domain/time/shanghai";

afterEach(() => vi.unstubAllEnvs());

/** The days of 2026 in the notice of November 2025, as chinese-days 1.5.7 has them. */
const makeupDays = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"];
const holidays: [from: string, to: string][] = [
  ["2026-01-01", "2026-01-03"],
  ["2026-02-15", "2026-02-23"],
  ["2026-04-04", "2026-04-06"],
  ["2026-05-01", "2026-05-05"],
  ["2026-06-19", "2026-06-21"],
  ["2026-09-25", "2026-09-27"],
  ["2026-10-01", "2026-10-07"],
];

describe.each(["Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati"])("process in %s", (zone) => {
  it("knows every day of 2026", () => {
    vi.stubEnv("TZ", zone);
    for (let day = "2026-01-01"; day < "2027-01-01"; day = addDays(day, 1)) {
      const isHoliday = holidays.some(([from, to]) => from <= day && day <= to);
      const expected = isHoliday ? "holiday" : makeupDays.includes(day) ? "makeup-workday" : null;
      expect(`${day} ${holidayCalendar.kindOf(day)}`).toBe(`${day} ${expected}`);
    }
  });
});

it.each([
  [2003, false],
  [2004, true],
  [2026, true],
  [2099, false],
])("covers %i: %s", (year, expected) => {
  expect(holidayCalendar.covers?.(year)).toBe(expected);
});

it.each([
  ["2099-01-01", "holiday"],
  ["2099-01-02", null],
  ["2099-05-02", "holiday"],
  ["2099-05-03", null],
  ["2099-10-03", "holiday"],
  ["2099-10-04", null],
  ["2003-10-01", null],
])("knows of a year without a notice what the law says: %s %s", (day, expected) => {
  expect(holidayCalendar.kindOf(day)).toBe(expected);
});
