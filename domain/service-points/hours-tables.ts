import { type Absence, absenceOn } from "@/domain/publishing/absences";
import { type DayHours, dayHours, type Interval, type OpeningHours } from "@/domain/service-points/opening-hours";
import type { HolidayCalendar } from "@/domain/time/holidays";
import { addDays, shanghaiTime, type Weekday, weekdayOf } from "@/domain/time/shanghai";

/** A day as the week's table and the month's show it. */
export type CalendarDay = DayHours & {
  isoDate: string;
  weekday: Weekday;
  isToday: boolean;
  kind: ReturnType<HolidayCalendar["kindOf"]>;
  /** Announced for that day: nobody is served. */
  away?: Absence["action"];
};

function daysFrom(
  hours: OpeningHours,
  first: string,
  count: number,
  today: string,
  calendar: HolidayCalendar,
  absences: readonly Absence[] = [],
): CalendarDay[] {
  return Array.from({ length: count }, (_, index) => {
    const isoDate = addDays(first, index);
    const absence = absenceOn(absences, isoDate);
    return {
      ...(absence
        ? { intervals: [], isUnknown: false, note: null, isException: true, away: absence.action }
        : dayHours(hours, isoDate, calendar)),
      isoDate,
      weekday: weekdayOf(isoDate),
      isToday: isoDate === today,
      kind: calendar.kindOf(isoDate),
    };
  });
}

/** The seven days, Monday first, of the week in which the instant lies. */
export function weekTable(
  hours: OpeningHours,
  instant: Date,
  calendar: HolidayCalendar,
  absences: readonly Absence[] = [],
): CalendarDay[] {
  const { isoDate, weekday } = shanghaiTime(instant);
  return daysFrom(hours, addDays(isoDate, 1 - weekday), 7, isoDate, calendar, absences);
}

/** What the editor of hours shows ahead, in weeks: what it is given of the notice has to reach as far. */
export const PREVIEW_WEEKS = 5;

/** So many weeks from Monday, the first with the day named; null before it. */
export function comingWeeks(
  hours: OpeningHours,
  from: string,
  weeks: number,
  calendar: HolidayCalendar,
): (CalendarDay | null)[][] {
  const past = weekdayOf(from) - 1;
  const days = [...Array(past).fill(null), ...daysFrom(hours, from, weeks * 7 - past, from, calendar)];
  return Array.from({ length: weeks }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** How far from the instant's month one can leaf: nobody knows a timetable for longer. */
const MONTHS_AROUND = 12;

const monthsSinceZero = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

function monthAfter(month: string, months: number): string {
  const count = monthsSinceZero(month) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** Whether a month, "2026-12", is within a year of the instant's. */
export function isMonthNear(month: string, instant: Date): boolean {
  const today = shanghaiTime(instant).isoDate;
  return Math.abs(monthsSinceZero(month) - monthsSinceZero(today)) <= MONTHS_AROUND;
}

export type MonthTable = {
  /** "2026-12". */
  month: string;
  /** Weeks from Monday; null outside the month. */
  weeks: (CalendarDay | null)[][];
  /** The months before and after, null where leafing ends. */
  previous: string | null;
  next: string | null;
  /** Whether the year's notice on holidays is known. */
  isNoticeKnown: boolean;
};

/** A month of days, by weeks; the instant's own month when none is named. */
export function monthTable(
  hours: OpeningHours,
  instant: Date,
  calendar: HolidayCalendar,
  month = shanghaiTime(instant).isoDate.slice(0, 7),
  absences: readonly Absence[] = [],
): MonthTable {
  const today = shanghaiTime(instant).isoDate;
  const first = `${month}-01`;
  const blanks = weekdayOf(first) - 1;
  const count = Number(addDays(`${monthAfter(month, 1)}-01`, -1).slice(8));
  const cells = [...Array(blanks).fill(null), ...daysFrom(hours, first, count, today, calendar, absences)];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day): CalendarDay | null => cells[week * 7 + day] ?? null),
  );
  const near = (other: string) => (isMonthNear(other, instant) ? other : null);
  return {
    month,
    weeks,
    previous: near(monthAfter(month, -1)),
    next: near(monthAfter(month, 1)),
    isNoticeKnown: calendar.covers?.(Number(month.slice(0, 4))) ?? true,
  };
}

const NOON = { from: 12 * 60, to: 13 * 60 };

/** 午间不断档: open to everybody from 12:00 to 13:00 without a break, in one period or in several that touch. */
export function isOpenThroughNoon(intervals: readonly Interval[]): boolean {
  let covered = NOON.from;
  for (const { from, to, appointment } of intervals) {
    if (!appointment && from <= covered) covered = Math.max(covered, to);
  }
  return covered >= NOON.to;
}
