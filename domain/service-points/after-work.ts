import { type Absence, absenceOn } from "@/domain/publishing/absences";
import { dayHours, type Interval, type OpeningHours } from "@/domain/service-points/opening-hours";
import type { HolidayCalendar } from "@/domain/time/holidays";
import { addDays, shanghaiInstant, shanghaiTime, weekdayOf } from "@/domain/time/shanghai";

/** Four weeks: around National Day holidays and make-up days take three Saturdays in a row. */
const DAYS = 28;
const EVENING = 18 * 60;

/** One can still be served in it after the minute: what counts is the last ticket, not the door. */
const servesAfter = ({ to, lastTicket }: Interval, minute: number): boolean => (lastTicket ?? to) > minute;

/** A time at which people who work office hours are served, and whether they have to book it. */
export type AfterWork = { from: Date; to: Date; appointment: boolean };

/**
 * When people who work office hours can come first in the four weeks from the instant on: after 18:00 on a working
 * day, make-up days included, or at any time of a Saturday or Sunday that is not worked. Times by appointment
 * count, because who works can book; a public holiday from Monday to Friday does not, because it is no habit. Nor does
 * a day on which the place is announced to be away.
 */
export function nextAfterWork(
  hours: OpeningHours,
  instant: Date,
  calendar: HolidayCalendar,
  absences: readonly Absence[] = [],
): AfterWork | null {
  const { isoDate: today, minutes: now } = shanghaiTime(instant);
  for (let day = 0; day < DAYS; day++) {
    const isoDate = addDays(today, day);
    if (absenceOn(absences, isoDate)) continue;
    const kind = calendar.kindOf(isoDate);
    const isWeekend = weekdayOf(isoDate) >= 6 && kind !== "makeup-workday";
    if (!isWeekend && kind === "holiday") continue;
    const from = Math.max(isWeekend ? 0 : EVENING, day === 0 ? now : 0);
    const found = dayHours(hours, isoDate, calendar).intervals.find((interval) => servesAfter(interval, from));
    if (!found) continue;
    const begin = Math.max(found.from, isWeekend ? 0 : EVENING);
    const at = (minute: number) => shanghaiInstant(isoDate, minute);
    return { from: at(begin), to: at(found.to), appointment: found.appointment };
  }
  return null;
}
