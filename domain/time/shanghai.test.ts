import { afterEach, describe, expect, it, vi } from "vitest";
import { addDays, clockText, shanghaiInstant, shanghaiTime, toRfc3339, weekdayOf } from "@/domain/time/shanghai";

afterEach(() => vi.unstubAllEnvs());

describe.each(["Asia/Shanghai", "UTC", "America/New_York"])("with the process in %s", (zone) => {
  it.each([
    ["2026-09-30T15:59:59Z", "2026-09-30", 3, 1439],
    ["2026-09-30T16:00:00Z", "2026-10-01", 4, 0],
    ["2026-12-31T16:00:00Z", "2027-01-01", 5, 0],
    ["2026-03-07T16:30:00Z", "2026-03-08", 7, 30],
    ["2028-02-28T16:00:00Z", "2028-02-29", 2, 0],
  ])("shanghaiTime(%s) is %s, weekday %i, minute %i", (utc, isoDate, weekday, minutes) => {
    vi.stubEnv("TZ", zone);
    const [year, month, day] = isoDate.split("-").map(Number);
    expect(shanghaiTime(new Date(utc))).toEqual({ year, month, day, weekday, minutes, isoDate });
    expect(weekdayOf(isoDate)).toBe(weekday);
  });

  it.each([
    ["2026-10-01", 0, "2026-10-01T00:00:00+08:00"],
    ["2026-10-01", 540, "2026-10-01T09:00:00+08:00"],
    ["2026-09-30", 1440, "2026-10-01T00:00:00+08:00"],
    ["2026-12-31", 1560, "2027-01-01T02:00:00+08:00"],
  ])("%s + %i min is %s", (isoDate, minutes, text) => {
    vi.stubEnv("TZ", zone);
    expect(toRfc3339(shanghaiInstant(isoDate, minutes))).toBe(text);
    expect(new Date(text)).toEqual(shanghaiInstant(isoDate, minutes));
  });
});

it.each([
  ["2026-09-30", 1, "2026-10-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-01-01", 0, "2026-01-01"],
])("%s %i days on is %s", (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
});

it.each([
  [0, "00:00"],
  [545, "09:05"],
  [1440, "24:00"],
  [1560, "02:00"],
  [2880, "00:00"],
])("minute %i reads %s", (minutes, text) => {
  expect(clockText(minutes)).toBe(text);
});
