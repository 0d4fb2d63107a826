import { describe, expect, it } from "vitest";
import { dayHours, type OpeningHours } from "@/domain/service-points/opening-hours";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";
import { clockText } from "@/domain/time/shanghai";

function hoursOf(text: string): OpeningHours {
  const result = parseOpeningHours(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.at}`);
  return result.hours;
}

const dayText = (text: string, isoDate: string): string =>
  dayHours(hoursOf(text), isoDate, holidayCalendar)
    .intervals.map(({ from, to, appointment }) => `${clockText(from)}-${clockText(to)}${appointment ? "?" : ""}`)
    .join(" ");

const office = "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off";

describe("dayHours", () => {
  it.each([
    ["Wednesday", office, "2026-09-30", "09:00-12:00 13:30-17:00"],
    ["Saturday", office, "2026-09-12", "09:00-12:00"],
    ["Sunday", office, "2026-09-13", ""],
    ["holiday on a Thursday", office, "2026-10-01", ""],
    ["first day after", office, "2026-10-08", "09:00-12:00 13:30-17:00"],
    ["make-up Sunday is a Monday", office, "2026-09-20", "09:00-12:00 13:30-17:00"],
    ["make-up Saturday is a Monday", office, "2026-10-10", "09:00-12:00 13:30-17:00"],
    ["make-up Saturday where Mondays are free", "Tu-Su 10:00-16:00", "2026-10-10", "10:00-16:00"],
    ["make-up day excepted by date", "Mo-Fr 09:00-17:00; 2026 Oct 10 off", "2026-10-10", ""],
    ["holiday without a word about holidays", "Mo-Fr 09:00-17:00", "2026-10-01", "09:00-17:00"],
    ["holiday with hours of its own", "Mo-Fr 09:00-17:00; PH 09:00-12:00", "2026-10-01", "09:00-12:00"],
    ["later rule wins", "PH off; Mo-Fr 09:00-17:00", "2026-10-01", "09:00-17:00"],
    ["later rule replaces the whole day", "Mo-Fr 09:00-17:00; We 14:00-16:00", "2026-09-30", "14:00-16:00"],
    ["comma adds", "Mo-Fr 14:00-17:00, We 09:00-12:00", "2026-09-30", "09:00-12:00 14:00-17:00"],
    ["comma cannot add a closing", "Mo-Fr 09:00-17:00, PH off", "2026-10-01", ""],
    ["by appointment", 'Sa 09:00-12:00 "by appointment"', "2026-09-12", "09:00-12:00?"],
    ["exception of one day", "24/7; 2026 Oct 01 off", "2026-10-01", ""],
    ["and only of that year", "24/7; 2026 Oct 01 off", "2027-10-01", "00:00-24:00"],
    ["last day of an exception", "24/7; 2026 Oct 01-07 off", "2026-10-07", ""],
    ["day after an exception", "24/7; 2026 Oct 01-07 off", "2026-10-08", "00:00-24:00"],
    ["first day of a summer", "May-Sep 08:30-12:00; Oct-Apr 09:00-12:00", "2026-05-01", "08:30-12:00"],
    ["last day of a summer", "May-Sep 08:30-12:00; Oct-Apr 09:00-12:00", "2026-09-30", "08:30-12:00"],
    ["winter over New Year", "May-Sep 08:30-12:00; Oct-Apr 09:00-12:00", "2027-01-15", "09:00-12:00"],
    ["29 February", "Feb 09:00-12:00", "2028-02-29", "09:00-12:00"],
    ["exception over New Year", "24/7; 2026 Dec 30-2027 Jan 02 off", "2027-01-02", ""],
    ["from a date on", "24/7; 2026 Oct 05+ off", "2026-10-05", ""],
    ["from a date on, years later", "24/7; 2026 Oct 05+ off", "2031-01-01", ""],
    ["from a date on, the day before", "24/7; 2026 Oct 05+ off", "2026-10-04", "00:00-24:00"],
    ["valid for a time", "2026 Mar 01-2026 Dec 31 Mo-Fr 09:00-17:00", "2027-01-04", ""],
    ["every day is every day", "Mo-Su 09:00-17:00", "2026-10-01", "09:00-17:00"],
    ["exception over New Year, after", "24/7; 2026 Dec 30-2027 Jan 02 off", "2027-01-03", "00:00-24:00"],
  ])("%s: %s on %s → %s", (_, text, isoDate, expected) => {
    expect(dayText(text, isoDate)).toBe(expected);
  });
});

it.each([
  ["ordinary", "Mo-Fr 09:00-17:00", "2026-09-30", { isUnknown: false, note: null, isException: false }],
  ["closed, and why", '24/7; 2026 Oct 08-12 off "设备升级"', "2026-10-09", { note: "设备升级", isException: true }],
  ["an open exception", "Mo-Fr 09:00-17:00; 2026 Oct 01 09:00-12:00", "2026-10-01", { isException: true }],
  ["added to an exception", "2026 Oct 01 09:00-12:00, 13:00-15:00", "2026-10-01", { isException: true }],
  ["across a month's end", "24/7; 2026 Dec 30-2027 Jan 02 off", "2027-01-01", { isException: true }],
  ["every year's Christmas", "24/7; Dec 25 off", "2026-12-25", { isException: true }],
  ["every year's New Year", "24/7; Dec 30-Jan 02 off", "2027-01-01", { isException: true }],
  ["a season is none", "May-Sep 08:30-12:00", "2026-05-01", { isException: false }],
  ["a season by days is none", "Apr 15-Oct 14 08:30-12:00", "2026-05-01", { isException: false }],
  ["a year's timetable is none", "2026 Mar 01-2027 Mar 31 09:00-12:00", "2026-05-01", { isException: false }],
  ["unknown", 'Mo-Fr 09:00-17:00; 2027 Jan 01+ unknown "未公布"', "2027-01-04", { isUnknown: true, note: "未公布" }],
])("dayHours, %s: %s on %s", (_, text, isoDate, expected) => {
  expect(dayHours(hoursOf(text), isoDate, holidayCalendar)).toMatchObject(expected);
});

it("school holidays are known only to a calendar that has them", () => {
  const hours = hoursOf("Mo-Fr 09:00-17:00; SH off");
  const summer = { ...holidayCalendar, isSchoolHoliday: (isoDate: string) => isoDate.slice(5, 7) === "08" };
  expect(dayHours(hours, "2026-08-05", holidayCalendar).intervals).toHaveLength(1);
  expect(dayHours(hours, "2026-08-05", summer).intervals).toHaveLength(0);
  expect(dayHours(hours, "2026-09-02", summer).intervals).toHaveLength(1);
});
