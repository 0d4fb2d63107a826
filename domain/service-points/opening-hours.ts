import { isAppointment, lastTicketOf } from "@/domain/service-points/hours-comments";
import type { HolidayCalendar } from "@/domain/time/holidays";
import { type Weekday, weekdayOf } from "@/domain/time/shanghai";

// No zod here: the editor of hours runs in the browser.

/** A day of the calendar; without `day` the whole month, without `year` every year. */
export type CalendarPoint = { year: number | null; month: number; day: number | null };
/** Both ends included; without `to` from then on. Without years it may run over New Year: Nov-Feb. */
export type DateRange = { from: CalendarPoint; to: CalendarPoint | null };
/** Minutes since midnight of the day it begins on; `to` beyond 1440 is the next morning. */
export type TimeRange = { from: number; to: number };

/** One rule of OSM's opening_hours. */
export type HoursRule = {
  /** Empty = every date. */
  dates: DateRange[];
  /** Ascending. Empty = every day, unless `publicHolidays` or `schoolHolidays` narrows it. */
  weekdays: Weekday[];
  /** `PH`: also, or only, on public holidays. */
  publicHolidays: boolean;
  /** `SH`: also, or only, on school holidays. */
  schoolHolidays: boolean;
  /** Written after a comma: adds its times to the rules before it, instead of replacing them. */
  additional: boolean;
  /** Empty = `off` or `unknown`. */
  times: TimeRange[];
  /** `unknown`: nobody has said what holds on these days, as after the last day of a timetable. */
  isUnknown: boolean;
  /** The text in quotes; "by appointment" and "last ticket" also change what the times mean (hours-comments.ts). */
  comment: string | null;
};
export type OpeningHours = { rules: HoursRule[] };

/** A period on one day. `lastTicket`, on the same scale, only where it is before the end. */
export type Interval = TimeRange & { appointment: boolean; lastTicket: number | null; comment: string | null };

/** What the rules say of one day. */
export type DayHours = {
  /** The periods that begin on it, in order. */
  intervals: Interval[];
  isUnknown: boolean;
  /** Why it is closed or unknown, in the words of the rule that says so. */
  note: string | null;
  /** A rule for single dates names it. */
  isException: boolean;
};

const two = (part: number): string => String(part).padStart(2, "0");
// Text of equal shape compares as dates do; "-31" stands after every day of its month.
const firstDay = ({ month, day }: CalendarPoint): string => `${two(month)}-${two(day ?? 1)}`;
const lastDay = ({ month, day }: CalendarPoint): string => `${two(month)}-${two(day ?? 31)}`;

function isInRange(isoDate: string, { from, to }: DateRange): boolean {
  if (from.year !== null) {
    if (isoDate < `${from.year}-${firstDay(from)}`) return false;
    return to === null || isoDate <= `${to.year ?? from.year}-${lastDay(to)}`;
  }
  const [first, last, day] = [firstDay(from), lastDay(to ?? from), isoDate.slice(5)];
  return first <= last ? first <= day && day <= last : first <= day || day <= last;
}

/** A season runs for months; an exception names its days, in one month or across the end of one. */
function isExceptional({ from, to }: DateRange): boolean {
  if (from.day === null || to === null) return false;
  const months = to.month - from.month + 12 * ((to.year ?? 0) - (from.year ?? 0));
  return months === 0 || months === 1 || (from.year === null && months === -11);
}

type NamedDay = { isoDate: string; weekday: Weekday; isHoliday: boolean; isSchoolHoliday: boolean };

function namesDay(rule: HoursRule, day: NamedDay): boolean {
  if (rule.dates.length > 0 && !rule.dates.some((range) => isInRange(day.isoDate, range))) return false;
  if (rule.weekdays.length === 0 && !rule.publicHolidays && !rule.schoolHolidays) return true;
  return (
    rule.weekdays.includes(day.weekday) ||
    (rule.publicHolidays && day.isHoliday) ||
    (rule.schoolHolidays && day.isSchoolHoliday)
  );
}

function ruleFor(hours: OpeningHours, named: NamedDay): DayHours {
  let day: DayHours = { intervals: [], isUnknown: false, note: null, isException: false };
  for (const rule of hours.rules) {
    if (!namesDay(rule, named)) continue;
    const { comment } = rule;
    const appointment = isAppointment(comment);
    const own = rule.times.map((time) => ({ ...time, appointment, lastTicket: lastTicketOf(comment, time), comment }));
    // As in OSM, a later rule replaces what earlier ones say of the days it names; `off` always does.
    const adds = rule.additional && own.length > 0;
    const isException = rule.dates.some((range) => isExceptional(range) && isInRange(named.isoDate, range));
    day = {
      intervals: adds ? [...day.intervals, ...own] : own,
      isUnknown: rule.isUnknown,
      note: own.length === 0 ? comment : null,
      isException: isException || (adds && day.isException),
    };
  }
  day.intervals.sort((a, b) => a.from - b.from);
  return day;
}

/**
 * What holds on a Shanghai day.
 * A make-up working day counts as a Monday: the notice does not say which day it replaces. Where Mondays are
 * free (a hall open Tu-Su) the day's own weekday counts, because nobody closes for a make-up day.
 */
export function dayHours(hours: OpeningHours, isoDate: string, calendar: HolidayCalendar): DayHours {
  const kind = calendar.kindOf(isoDate);
  const isSchoolHoliday = calendar.isSchoolHoliday?.(isoDate) ?? false;
  const named = { isoDate, weekday: weekdayOf(isoDate), isHoliday: kind === "holiday", isSchoolHoliday };
  if (kind === "makeup-workday") {
    const asMonday = ruleFor(hours, { ...named, weekday: 1 });
    if (asMonday.intervals.length > 0 || asMonday.isUnknown) return asMonday;
  }
  return ruleFor(hours, named);
}

/** Whether the answer for a day hangs on a calendar that may be missing: the year's notice, or the school's. */
export function needsCalendar(hours: OpeningHours): { notice: boolean; school: boolean } {
  return {
    notice: hours.rules.some((rule) => rule.weekdays.length > 0 || rule.publicHolidays),
    school: hours.rules.some((rule) => rule.schoolHolidays),
  };
}
