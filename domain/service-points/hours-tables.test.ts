import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type CalendarDay,
  comingWeeks,
  isMonthNear,
  isOpenThroughNoon,
  monthTable,
  weekTable,
} from "@/domain/service-points/hours-tables";
import { dayHours, type OpeningHours } from "@/domain/service-points/opening-hours";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";

afterEach(() => vi.unstubAllEnvs());

function hoursOf(text: string): OpeningHours {
  const result = parseOpeningHours(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.at}`);
  return result.hours;
}

const office = "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off";

describe("comingWeeks", () => {
  it.each([
    ["2026-09-28", 0, "2026-09-28", "2026-10-11"],
    ["2026-10-01", 3, "2026-10-01", "2026-10-11"],
    ["2026-12-27", 6, "2026-12-27", "2027-01-03"],
  ])("from %s leaves %i days blank and goes on to the end of its last week", (from, blanks, first, last) => {
    const days = comingWeeks(hoursOf(office), from, 2, holidayCalendar).flat();
    expect(days).toHaveLength(14);
    expect(days.filter((day) => day === null)).toHaveLength(blanks);
    expect(days[blanks]).toMatchObject({ isoDate: first, isToday: true });
    expect(days.at(-1)).toMatchObject({ isoDate: last, isToday: false });
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

describe.each(["Asia/Shanghai", "UTC", "America/New_York"])("monthTable with the process in %s", (zone) => {
  const table = (month: string | undefined, at = "2026-10-01T00:30:00+08:00") => {
    vi.stubEnv("TZ", zone);
    return monthTable(hoursOf(office), new Date(at), holidayCalendar, month);
  };
  const days = (month: string | undefined) => table(month).weeks.flat();

  it.each([
    [undefined, "2026-10", 5, 3, 31],
    ["2026-06", "2026-06", 5, 0, 30],
    ["2026-02", "2026-02", 5, 6, 28],
    ["2026-11", "2026-11", 6, 6, 30],
    ["2026-12", "2026-12", 5, 1, 31],
    ["2027-01", "2027-01", 5, 4, 31],
  ])("%s is %s: %i weeks, %i blanks, %i days", (asked, month, weeks, blanks, count) => {
    const found = table(asked);
    const cells = found.weeks.flat();
    expect(found).toMatchObject({ month, isNoticeKnown: month < "2027" });
    expect(found.weeks).toHaveLength(weeks);
    expect(found.weeks.every((week) => week.length === 7)).toBe(true);
    expect(cells.findIndex((day) => day)).toBe(blanks);
    expect(cells.flatMap((day) => day?.isoDate ?? [])).toEqual(
      Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`),
    );
    for (const [index, day] of cells.entries()) if (day) expect(day.weekday).toBe((index % 7) + 1);
  });

  it("marks today, holidays and make-up days", () => {
    const named = (test: (day: CalendarDay) => boolean) =>
      days(undefined).flatMap((day) => (day && test(day) ? [Number(day.isoDate.slice(8))] : []));
    expect(named((day) => day.isToday)).toEqual([1]);
    expect(named((day) => day.kind === "holiday")).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(named((day) => day.kind === "makeup-workday")).toEqual([10]);
    expect(named((day) => day.intervals.length === 1)).toEqual([17, 24, 31]);
    expect(days("2026-11").some((day) => day?.isToday)).toBe(false);
  });

  it.each([
    ["2026-12", "2026-11", "2027-01"],
    ["2027-10", "2027-09", null],
    ["2025-10", null, "2025-11"],
  ])("from %s one leafs to %s and %s", (month, previous, next) => {
    expect(table(month)).toMatchObject({ previous, next });
  });
});

it.each([
  ["2027-10", true],
  ["2027-11", false],
  ["2025-10", true],
  ["2025-09", false],
])("%s is near October 2026: %s", (month, expected) => {
  expect(isMonthNear(month, new Date("2026-10-31T23:59:00+08:00"))).toBe(expected);
});

it.each([
  ["09:00-17:00", true],
  ["09:00-12:00,13:30-17:00", false],
  ["09:00-12:30,12:30-17:00", true],
  ["09:00-12:59", false],
  ["12:00-13:00", true],
  ["13:00-17:00", false],
  ['09:00-12:00,13:00-17:00, 12:00-13:00 "by appointment"', false],
])("%s is open through noon: %s", (text, expected) => {
  const { intervals } = dayHours(hoursOf(`Mo-Su ${text}`), "2026-09-30", holidayCalendar);
  expect(isOpenThroughNoon(intervals)).toBe(expected);
});
