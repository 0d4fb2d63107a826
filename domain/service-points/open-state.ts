import { type Interval, intervalsOn, type OpeningHours, type OpenState } from "@/domain/service-points/opening-hours";
import type { HolidayCalendar } from "@/domain/time/holidays";
import { addDays, shanghaiInstant, shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import type { ValueQuality } from "@/domain/truth/quality";

export type OpenStateContext = {
  calendar: HolidayCalendar;
  /** A moved point is suspended where it was. */
  status?: "active" | "suspended" | "moved";
  /** Of the opening hours. */
  quality: ValueQuality;
};

/** Days and minutes, with the reason each was chosen for. */
const HORIZON_DAYS = 14; // Spring Festival and a weekend on either side fit in.
const CLOSING_SOON = 30; // domain.md §2.2
const LONGEST_LUNCH = 180;
const MIDDAY = { from: 11 * 60, to: 15 * 60 }; // A gap before an evening shift is no lunch.

/** A stretch of time in minutes from today's midnight in Shanghai. */
type Span = { from: number; to: number };
const offset = (interval: Span, minutes: number): Span => ({
  from: interval.from + minutes,
  to: interval.to + minutes,
});

/** Spans that touch or overlap become one: 22:00-24:00 and 00:00-02:00 have no closing time between them. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/** Closed between two of today's periods for everybody, around noon, for no longer than a lunch takes. */
function isLunch(today: Interval[], minute: number): boolean {
  const periods = today.filter((interval) => !interval.appointment);
  const before = Math.max(...periods.filter((period) => period.to <= minute).map((period) => period.to));
  const after = Math.min(...periods.filter((period) => period.from > minute).map((period) => period.from));
  return after - before <= LONGEST_LUNCH && before < MIDDAY.to && after > MIDDAY.from;
}

/** Hours that differ by weekday or holiday are only as good as the knowledge of the year's notice. */
function dependsOnNotice(hours: OpeningHours): boolean {
  return hours.rules.some((rule) => rule.weekdays.length > 0 || rule.publicHolidays);
}

/** Whether a service point is open, as a person before its door would put it. */
export function openState(hours: OpeningHours | null, instant: Date, context: OpenStateContext): OpenState {
  const { calendar, status = "active", quality } = context;
  if (status !== "active") return { state: "suspended", until: null, next: null, quality };
  if (!hours) return { state: "unknown", until: null, next: null, quality: "unknown" };

  const { isoDate, minutes: now } = shanghaiTime(instant);
  const today = intervalsOn(hours, isoDate, calendar);
  const forAll: Span[] = [];
  const booked: Span[] = [];
  let open: Span[] = [];
  let nextOpening: number | null = null;
  // From yesterday, whose last period may still run, until the next opening settles everything before it.
  for (let day = -1; day <= HORIZON_DAYS && nextOpening === null; day++) {
    const intervals = day === 0 ? today : intervalsOn(hours, addDays(isoDate, day), calendar);
    for (const each of intervals) (each.appointment ? booked : forAll).push(offset(each, day * 1440));
    open = joined(forAll);
    nextOpening = open.find((span) => span.from > now)?.from ?? null;
  }

  const answer = (state: OpenState["state"], until: number | null): OpenState => {
    const known = [until, nextOpening].map((minute) =>
      minute !== null && minute <= now + HORIZON_DAYS * 1440 ? shanghaiInstant(isoDate, minute) : null,
    );
    const years = [instant, ...known].flatMap((each) => (each ? [shanghaiTime(each).year] : []));
    const isUnsure = dependsOnNotice(hours) && years.some((year) => calendar.covers?.(year) === false);
    const [end, next] = known.map((each) => (each ? toRfc3339(each) : null));
    return {
      state,
      until: end ?? null,
      next: next ?? null,
      quality: isUnsure && quality === "reported" ? "approximate" : quality,
    };
  };

  const isNow = (span: Span): boolean => span.from <= now && now < span.to;
  const current = open.find(isNow);
  if (current) return answer(current.to - now <= CLOSING_SOON ? "closing-soon" : "open", current.to);
  // Whoever comes unbooked during a booked period is let in from the next opening on.
  const appointment = joined(booked).find(isNow);
  if (appointment) return answer("by-appointment", Math.min(appointment.to, nextOpening ?? appointment.to));

  const ends = [...forAll, ...booked].map((span) => span.from).filter((from) => from > now);
  const end = ends.length > 0 ? Math.min(...ends) : null;
  if (isLunch(today, now)) return answer("lunch", end);
  if (today.length === 0 && calendar.kindOf(isoDate) === "holiday") return answer("holiday", end);
  return answer("closed", end);
}
