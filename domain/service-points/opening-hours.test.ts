import { describe, expect, it } from "vitest";
import { intervalsOn, isAppointment, type OpeningHours, weekTable } from "@/domain/service-points/opening-hours";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";
import { clockText } from "@/domain/time/shanghai";

function hoursOf(text: string): OpeningHours {
  const result = parseOpeningHours(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.at}`);
  return result.hours;
}

const dayText = (text: string, isoDate: string): string =>
  intervalsOn(hoursOf(text), isoDate, holidayCalendar)
    .map(({ from, to, appointment }) => `${clockText(from)}-${clockText(to)}${appointment ? "?" : ""}`)
    .join(" ");

const office = "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off";

describe("intervalsOn", () => {
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
    ["exception over New Year, after", "24/7; 2026 Dec 30-2027 Jan 02 off", "2027-01-03", "00:00-24:00"],
  ])("%s: %s on %s → %s", (_, text, isoDate, expected) => {
    expect(dayText(text, isoDate)).toBe(expected);
  });
});

describe("weekTable", () => {
  const table = (at: string) => weekTable(hoursOf(office), new Date(at), holidayCalendar);

  it("lists the week of National Day, Monday first", () => {
    const rows = table("2026-10-01T09:00:00+08:00").map(({ isoDate, weekday, intervals, isToday, kind }) =>
      [isoDate, weekday, intervals.length, isToday, kind].join(" "),
    );
    expect(rows).toEqual([
      "2026-09-28 1 2 false ",
      "2026-09-29 2 2 false ",
      "2026-09-30 3 2 false ",
      "2026-10-01 4 0 true holiday",
      "2026-10-02 5 0 false holiday",
      "2026-10-03 6 0 false holiday",
      "2026-10-04 7 0 false holiday",
    ]);
  });

  it.each([
    ["Monday's first minute", "2026-10-05T00:00:00+08:00", "2026-10-05"],
    ["Sunday's last minute", "2026-10-11T23:59:59+08:00", "2026-10-05"],
    ["a week across the year", "2027-01-01T12:00:00+08:00", "2026-12-28"],
  ])("%s belongs to its week", (_, at, monday) => {
    expect(table(at)[0]?.isoDate).toBe(monday);
  });

  it("marks a make-up working day", () => {
    expect(table("2026-10-08T09:00:00+08:00")[5]).toMatchObject({ isoDate: "2026-10-10", kind: "makeup-workday" });
  });
});

it.each([
  ["by appointment", true],
  ["By Appointment only", true],
  ["需预约", true],
  ["值班", false],
  [null, false],
])("isAppointment(%s) is %s", (comment, expected) => {
  expect(isAppointment(comment)).toBe(expected);
});
