import { isAppointment, isSaidByTimes } from "@/domain/service-points/hours-comments";
import type { CalendarPoint, DateRange, HoursRule, TimeRange } from "@/domain/service-points/opening-hours";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { clockText, type Weekday } from "@/domain/time/shanghai";
import type { Words } from "@/i18n/audit-values";

const DAYS_OF_WEEK = 7;
const TWO_IN_A_ROW = 2;

/**
 * Opening hours in one line, rule after rule as they are written, so that two versions can be compared:
 * `周一至周五 09:00–12:00、13:30–17:00；法定节假日 不开放`. What cannot be read stands as it is.
 *
 * @param text OSM's opening_hours.
 * @param all every message.
 */
export function hoursText(text: string, all: Words): string {
  const parsed = parseOpeningHours(text);
  if (!parsed.ok) return text;
  const t = (key: "and" | "rule" | "also") => all(`terms.hours.${key}`);
  return parsed.hours.rules
    .map((rule, index) => (index === 0 ? "" : t(rule.additional ? "also" : "rule")) + ruleText(rule, all))
    .join("");
}

function ruleText(rule: HoursRule, all: Words): string {
  const { dates, times, isUnknown, comment } = rule;
  const and = all("terms.hours.and");
  const open = times.map((time) => timeText(time, all)).join(and);
  const parts = [
    dates.map((range) => rangeText(range, all)).join(and),
    daysText(rule, all),
    open || all(isUnknown ? "terms.hours.unknown" : "terms.hours.closed"),
    comment && commentText(comment, all),
  ];
  return parts.filter(Boolean).join(" ");
}

const commentText = (comment: string, all: Words): string =>
  isAppointment(comment) && isSaidByTimes(comment)
    ? all("servicePoints.byAppointment")
    : all("terms.hours.comment", { comment });

function daysText({ weekdays, publicHolidays, schoolHolidays, dates }: HoursRule, all: Words): string {
  const days = stretches(weekdays).flatMap(([first, last]) => dayNames(first, last, all));
  if (publicHolidays) days.push(all("terms.hours.publicHolidays"));
  if (schoolHolidays) days.push(all("terms.hours.schoolHolidays"));
  if (days.length > 0) return days.join(all("terms.hours.and"));
  return dates.length > 0 ? "" : all("terms.hours.everyDay");
}

function dayNames(first: Weekday, last: Weekday, all: Words): string[] {
  const [from, to] = [all(`terms.weekday.${first}`), all(`terms.weekday.${last}`)];
  if (last - first + 1 === DAYS_OF_WEEK) return [all("terms.hours.everyDay")];
  if (first === last) return [from];
  return last - first + 1 === TWO_IN_A_ROW ? [from, to] : [all("terms.hours.span", { from, to })];
}

/** Days one after another, as first and last. */
function stretches(weekdays: readonly Weekday[]): [Weekday, Weekday][] {
  const found: [Weekday, Weekday][] = [];
  for (const day of weekdays) {
    const last = found.at(-1);
    if (last && last[1] + 1 === day) last[1] = day;
    else found.push([day, day]);
  }
  return found;
}

const timeText = ({ from, to }: TimeRange, all: Words): string =>
  from === 0 && to === 24 * 60 ? all("terms.hours.wholeDay") : `${clockText(from)}–${clockText(to)}`;

function rangeText({ from, to }: DateRange, all: Words): string {
  const first = pointText(from, all);
  if (!to) return all("terms.hours.since", { from: first });
  const last = pointText(to, all);
  return first === last ? first : all("terms.hours.span", { from: first, to: last });
}

function pointText({ year, month, day }: CalendarPoint, all: Words): string {
  const name = all("terms.hours.month", { month: `${month}` });
  const date = day === null ? name : all("terms.hours.dayOfMonth", { month: name, day: `${day}` });
  return year === null ? date : all("terms.hours.ofYear", { year: `${year}`, date });
}
