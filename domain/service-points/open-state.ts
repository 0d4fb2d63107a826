import { type Absence, absenceOn } from "@/domain/publishing/absences";
import type { OpenState } from "@/domain/service-points/open-state-schema";
import { dayHours, type Interval, needsCalendar, type OpeningHours } from "@/domain/service-points/opening-hours";
import type { HolidayCalendar } from "@/domain/time/holidays";
import { addDays, shanghaiInstant, shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import type { ValueQuality } from "@/domain/truth/quality";

export type OpenStateContext = {
  calendar: HolidayCalendar;
  /** A moved place is suspended where it was. */
  status?: "active" | "suspended" | "moved";
  /** The last day of a suspension, ISO; null = nobody knows. The day after it the hours hold again. */
  suspendedUntil?: string | null;
  /** Days on which it is announced to be away: no hours hold on them. */
  absences?: readonly Absence[];
  /** Of the opening hours. */
  quality: ValueQuality;
};

/** Days and minutes, with the reason each was chosen for. */
const HORIZON_DAYS = 366; // Every rule without a year comes round once.
const WITHOUT_END = 14 * 1440; // Who is open for longer without a break is open, as far as anybody plans.
const CLOSING_SOON = 30; // domain.md §2.2
const LONGEST_LUNCH = 180;
const MIDDAY = { from: 11 * 60, to: 15 * 60 }; // A gap before an evening shift is no lunch.

/** A stretch of time in minutes from today's midnight in Shanghai. */
type Span = { from: number; to: number };

/** What lies around and ahead; each list in order, spans that touch made one: 22:00-24:00 and 00:00-02:00. */
type Ahead = { doors: Span[]; tickets: Span[]; booked: Span[]; nextOpening: number | null };

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
  else spans.push(span);
}

/** Ends whatever runs at the minute. */
function endAt(minute: number, spans: Span[]): void {
  const last = spans.at(-1);
  if (last) last.to = Math.min(last.to, minute);
}

/** From yesterday, whose last period may still run, until the next opening settles everything before it. */
function lookAhead(hours: OpeningHours, isoDate: string, now: number, { calendar, absences = [] }: OpenStateContext) {
  const ahead: Ahead = { doors: [], tickets: [], booked: [], nextOpening: null };
  if (!hours.rules.some((rule) => rule.times.length > 0)) return ahead;
  for (let day = -1; day <= HORIZON_DAYS && ahead.nextOpening === null; day++) {
    const offset = day * 1440;
    const away = absenceOn(absences, addDays(isoDate, day));
    if (away) {
      for (const spans of [ahead.doors, ahead.tickets, ahead.booked]) endAt(offset, spans);
      if (away.to === null) break;
      continue;
    }
    for (const each of dayHours(hours, addDays(isoDate, day), calendar).intervals) {
      const span = { from: each.from + offset, to: each.to + offset };
      append(each.appointment ? ahead.booked : ahead.doors, { ...span });
      if (!each.appointment) append(ahead.tickets, { ...span, to: offset + (each.lastTicket ?? each.to) });
    }
    ahead.nextOpening = ahead.tickets.find((span) => span.from > now)?.from ?? null;
    if ((ahead.tickets.at(-1)?.to ?? 0) > now + WITHOUT_END && ahead.nextOpening === null) break;
  }
  return ahead;
}

/** Closed between two of today's periods for everybody, around noon, for no longer than a lunch takes. */
function isLunch(today: Interval[], minute: number): boolean {
  const periods = today.filter((interval) => !interval.appointment);
  const before = Math.max(...periods.filter((period) => period.to <= minute).map((period) => period.to));
  const after = Math.min(...periods.filter((period) => period.from > minute).map((period) => period.from));
  return after - before <= LONGEST_LUNCH && before < MIDDAY.to && after > MIDDAY.from;
}

/** Hours that differ by weekday or holiday are only as good as the knowledge of the calendars they name. */
function qualityIn(years: number[], hours: OpeningHours, { calendar, quality }: OpenStateContext): ValueQuality {
  const needs = needsCalendar(hours);
  const isUnsure =
    (needs.school && !calendar.isSchoolHoliday) ||
    (needs.notice && years.some((year) => calendar.covers?.(year) === false));
  return isUnsure && quality === "reported" ? "approximate" : quality;
}

/** Closed for good, or until the hours hold again on the day after the suspension or announced absence. */
function suspendedState(hours: OpeningHours | null, until: string | null, context: OpenStateContext): OpenState {
  const nothing = { state: "suspended" as const, until: null, next: null, lastTicket: null };
  if (until === null) return { ...nothing, quality: context.quality };
  const end = shanghaiInstant(until, 1440);
  const after = openState(hours, end, { ...context, status: "active" });
  return {
    ...nothing,
    until: toRfc3339(end),
    next: isOpen(after) ? toRfc3339(end) : after.next,
    quality: after.quality,
  };
}

/** Somebody who comes now, unbooked, is served. */
export const isOpen = ({ state }: OpenState): boolean => state === "open" || state === "closing-soon";

/** Whether a place is open, as a person before its door would put it: the one answer for service points and others. */
export function openState(hours: OpeningHours | null, instant: Date, context: OpenStateContext): OpenState {
  const { calendar, status = "active", suspendedUntil = null, absences = [] } = context;
  const { isoDate, minutes: now } = shanghaiTime(instant);
  if (status === "moved") return suspendedState(hours, null, context);
  if (status === "suspended" && (suspendedUntil === null || isoDate <= suspendedUntil)) {
    return suspendedState(hours, suspendedUntil, context);
  }
  const away = absenceOn(absences, isoDate);
  if (away) return suspendedState(hours, away.to, context);
  if (!hours) return { state: "unknown", until: null, next: null, lastTicket: null, quality: "unknown" };

  const { doors, tickets, booked, nextOpening } = lookAhead(hours, isoDate, now, context);
  const answer = (state: OpenState["state"], until: number | null, lastTicket: number | null = null): OpenState => {
    const known = [until, nextOpening].map((minute) => (minute === null ? null : shanghaiInstant(isoDate, minute)));
    const years = [instant, ...known].flatMap((each) => (each ? [shanghaiTime(each).year] : []));
    const [end = null, next = null] = known.map((each) => each && toRfc3339(each));
    return {
      state,
      until: end,
      next,
      lastTicket: lastTicket === null ? null : toRfc3339(shanghaiInstant(isoDate, lastTicket)),
      quality: state === "unknown" ? "unknown" : qualityIn(years, hours, context),
    };
  };

  const endOf = (span: Span): number | null => (span.to <= now + WITHOUT_END ? span.to : null);
  const isNow = (span: Span): boolean => span.from <= now && now < span.to;
  const door = doors.find(isNow);
  const ticket = tickets.find(isNow);
  if (door && ticket) {
    const lastTicket = ticket.to < door.to ? ticket.to : null;
    return answer(ticket.to - now <= CLOSING_SOON ? "closing-soon" : "open", endOf(door), lastTicket);
  }
  // Whoever comes unbooked during a booked period is let in from the next opening on.
  const appointment = booked.find(isNow);
  if (appointment && nextOpening !== null && nextOpening < appointment.to) return answer("by-appointment", nextOpening);
  if (appointment) return answer("by-appointment", endOf(appointment));

  const ahead = [...doors, ...booked, ...tickets].map((span) => span.from).filter((from) => from > now);
  const end = ahead.length > 0 ? Math.min(...ahead) : null;
  // The door is open, but for those who already hold a number.
  if (door) return answer("closed", end, tickets.filter((span) => span.to <= now).at(-1)?.to ?? null);
  const today = dayHours(hours, isoDate, calendar);
  if (isLunch(today.intervals, now)) return answer("lunch", end);
  if (today.isUnknown) return answer("unknown", null);
  if (today.intervals.length === 0 && calendar.kindOf(isoDate) === "holiday") return answer("holiday", end);
  return answer("closed", end);
}
