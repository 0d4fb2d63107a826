import { describe, expect, it } from "vitest";
import { formatClock, formatDated, formatWeekday } from "./clock";

const now = new Date("2026-09-30T10:00:00+08:00");

describe("formatClock", () => {
  it.each([
    ["2026-09-30T17:00:00+08:00", "zh", "17:00"],
    ["2026-09-30T23:59:00+08:00", "zh", "23:59"],
    ["2026-10-01T00:00:00+08:00", "zh", "明天 00:00"],
    ["2026-10-01T09:00:00+08:00", "en", "tomorrow 09:00"],
    ["2026-10-05T09:00:00+08:00", "zh", "周一 09:00"],
    ["2026-10-05T09:00:00+08:00", "en", "Mon 09:00"],
    ["2026-10-08T09:00:00+08:00", "zh", "10月8日 09:00"],
    ["2026-10-08T09:00:00+08:00", "en", "Oct 8 09:00"],
  ] as const)("%s in %s is %s", (instant, locale, expected) => {
    expect(formatClock(new Date(instant), now, locale)).toBe(expected);
  });
});

describe("formatDated", () => {
  it.each([
    ["2026-11-23T08:30:00+08:00", "zh", "11月23日 周一 08:30"],
    ["2026-11-23T08:30:00+08:00", "en", "Mon Nov 23 08:30"],
    ["2026-11-28T00:00:00+08:00", "zh", "11月28日 周六 00:00"],
  ] as const)("%s in %s is %s", (instant, locale, expected) => {
    expect(formatDated(new Date(instant), locale)).toBe(expected);
  });
});

describe("formatWeekday", () => {
  it.each([
    ["2026-09-30T17:00:00+08:00", "zh", "周三 17:00"],
    ["2026-10-01T09:00:00+08:00", "zh", "明天 09:00"],
    ["2026-10-05T09:00:00+08:00", "en", "Mon 09:00"],
  ] as const)("%s in %s is %s", (instant, locale, expected) => {
    expect(formatWeekday(new Date(instant), now, locale)).toBe(expected);
  });
});
