import { z } from "zod";
import type { HolidayCalendar } from "@/domain/time/holidays";
import { addDays, shanghaiTime, type Weekday, weekdayOf } from "@/domain/time/shanghai";
import { valueQualitySchema } from "@/domain/truth/quality";

export const openStateNames = [
  "open",
  "closing-soon",
  "lunch",
  "by-appointment",
  "closed",
  "holiday",
  "suspended",
  "unknown",
] as const;

/** Whether a service point is open at an instant, and what comes next. Instants are RFC 3339 with +08:00. */
export const openStateSchema = z
  .object({
    state: z.enum(openStateNames),
    /**
     * When it ends: open and closing-soon with the period, by-appointment likewise, lunch, closed and holiday
     * with the next period of either sort. Null when that is not within 14 days, or nobody knows.
     */
    until: z.string().nullable(),
    /** The next opening for everybody (no appointment needed) after the instant, within 14 days. */
    next: z.string().nullable(),
    /** That of the hours; `approximate` instead of `reported` where the year's holiday notice is not known. */
    quality: valueQualitySchema,
  })
  .meta({ id: "OpenState" });
export type OpenState = z.infer<typeof openStateSchema>;

/** A day of the calendar; without `day` the whole month, without `year` every year. */
export type CalendarPoint = { year: number | null; month: number; day: number | null };
/** Both ends included. Without years it may run over New Year: Nov-Feb. */
export type DateRange = { from: CalendarPoint; to: CalendarPoint };
/** Minutes since midnight of the day it begins on; `to` beyond 1440 is the next morning. */
export type TimeRange = { from: number; to: number };

/** One rule of OSM's opening_hours. */
export type HoursRule = {
  /** Empty = every date. */
  dates: DateRange[];
  /** Ascending. Empty = every day, unless `publicHolidays` narrows it. */
  weekdays: Weekday[];
  /** `PH`: also, or only, on public holidays. */
  publicHolidays: boolean;
  /** Written after a comma: adds its times to the rules before it, instead of replacing them. */
  additional: boolean;
  /** Empty = `off`. */
  times: TimeRange[];
  /** The text in quotes; "by appointment" (see `isAppointment`) also changes what the times mean. */
  comment: string | null;
};
export type OpeningHours = { rules: HoursRule[] };

/** A period on one day. */
export type Interval = TimeRange & { appointment: boolean; comment: string | null };

/** A comment that says one has to book: then the times are no opening for everybody. */
export function isAppointment(comment: string | null): boolean {
  return comment !== null && /by appointment|appointment only|预约|預約/i.test(comment);
}

const two = (part: number): string => String(part).padStart(2, "0");

function isInRange(isoDate: string, { from, to }: DateRange): boolean {
  // Text of equal shape compares as dates do; "-31" stands after every day of its month.
  const first = `${two(from.month)}-${two(from.day ?? 1)}`;
  const last = `${two(to.month)}-${two(to.day ?? 31)}`;
  if (from.year !== null) {
    return `${from.year}-${first}` <= isoDate && isoDate <= `${to.year ?? from.year}-${last}`;
  }
  const day = isoDate.slice(5);
  return first <= last ? first <= day && day <= last : first <= day || day <= last;
}

function namesDay(rule: HoursRule, isoDate: string, weekday: Weekday, isHoliday: boolean): boolean {
  if (rule.dates.length > 0 && !rule.dates.some((range) => isInRange(isoDate, range))) return false;
  if (rule.weekdays.length === 0 && !rule.publicHolidays) return true;
  return rule.weekdays.includes(weekday) || (rule.publicHolidays && isHoliday);
}

function intervalsFor(hours: OpeningHours, isoDate: string, weekday: Weekday, isHoliday: boolean): Interval[] {
  let intervals: Interval[] = [];
  for (const rule of hours.rules) {
    if (!namesDay(rule, isoDate, weekday, isHoliday)) continue;
    const { comment } = rule;
    const own = rule.times.map((time) => ({ ...time, appointment: isAppointment(comment), comment }));
    // As in OSM, a later rule replaces what earlier ones say of the days it names; `off` always does.
    intervals = rule.additional && own.length > 0 ? [...intervals, ...own] : own;
  }
  return intervals.sort((a, b) => a.from - b.from);
}

/**
 * The periods that begin on a Shanghai day, in order.
 * A make-up working day counts as a Monday: the notice does not say which day it replaces. Where Mondays are
 * free (a hall open Tu-Su) the day's own weekday counts, because nobody closes for a make-up day.
 */
export function intervalsOn(hours: OpeningHours, isoDate: string, calendar: HolidayCalendar): Interval[] {
  const kind = calendar.kindOf(isoDate);
  if (kind === "makeup-workday") {
    const asMonday = intervalsFor(hours, isoDate, 1, false);
    if (asMonday.length > 0) return asMonday;
  }
  return intervalsFor(hours, isoDate, weekdayOf(isoDate), kind === "holiday");
}

export type WeekTableDay = {
  isoDate: string;
  weekday: Weekday;
  intervals: Interval[];
  isToday: boolean;
  kind: ReturnType<HolidayCalendar["kindOf"]>;
};

/** The seven days, Monday first, of the week in which the instant lies. */
export function weekTable(hours: OpeningHours, instant: Date, calendar: HolidayCalendar): WeekTableDay[] {
  const today = shanghaiTime(instant);
  return Array.from({ length: 7 }, (_, index) => {
    const isoDate = addDays(today.isoDate, index + 1 - today.weekday);
    return {
      isoDate,
      weekday: weekdayOf(isoDate),
      intervals: intervalsOn(hours, isoDate, calendar),
      isToday: isoDate === today.isoDate,
      kind: calendar.kindOf(isoDate),
    };
  });
}
