import { describe, expect, it } from "vitest";
import { readHours } from "@/domain/service-points/read-hours";
import { openByOmission, withHolidaysOff } from "@/domain/service-points/unsaid-holidays";
import { holidayCalendar } from "@/domain/time/holidays";
import { calendarOf, noticeDays } from "@/domain/time/notice-days";

describe("hours that say nothing of public holidays", () => {
  it.each([
    ["Mo-Fr 09:00-12:00", "2026-11-22", { isoDate: "2027-01-01", name: "newYear" }],
    ["周一至周五 9:00-12:00，13:00-17:30", "2026-09-20", { isoDate: "2026-09-25", name: "midAutumn" }],
    ["Sa 09:00-12:00", "2026-09-28", { isoDate: "2026-10-03", name: "national" }],
    ["Mo-Fr 09:00-12:00; 2027 Jan 01 off", "2026-11-22", { isoDate: "2027-10-01", name: "national" }],
    ["Mo-Fr 09:00-12:00; PH off", "2026-11-22", null],
    ["Mo-Fr,PH 09:00-12:00", "2026-11-22", null],
    ["工作日 9:00-12:00", "2026-11-22", null],
    ["每天 9:00-12:00", "2026-11-22", null],
    ["24/7", "2026-11-22", null],
    ["Mo-Fr off", "2026-11-22", null],
  ])("%s, from %s", (text, from, expected) => {
    const read = readHours(text);
    expect(read.ok && openByOmission(read.hours, from, holidayCalendar)).toEqual(expected);
    expect(read.ok && openByOmission(read.hours, from, calendarOf(noticeDays(holidayCalendar, from, 35)))).toEqual(
      expected,
    );
  });

  it.each([
    ["Mo-Fr 09:00-12:00;", "Mo-Fr 09:00-12:00; PH off"],
    ["周一至周五 9:00-12:00", "Mo-Fr 09:00-12:00; PH off"],
    ["Mo-Fr 09:00-12:00; PH 10:00-11:00", "Mo-Fr 09:00-12:00; PH 10:00-11:00"],
    ["上午", "上午"],
    ["", ""],
  ])("%s closed on them: %s", (text, expected) => {
    expect(withHolidaysOff(text)).toBe(expected);
  });
});
