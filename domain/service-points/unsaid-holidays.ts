import { dayHours, type OpeningHours } from "@/domain/service-points/opening-hours";
import { readHours } from "@/domain/service-points/read-hours";
import type { HolidayCalendar } from "@/domain/time/holidays";
import { type Holiday, holidaysAhead } from "@/domain/time/holidays-ahead";

/**
 * Whether hours are written by weekdays and say nothing of public holidays: whoever reads them takes a holiday on such a
 * weekday for a day like any other. Hours for every day say so of holidays, too.
 */
export function leavesHolidaysUnsaid(text: string): boolean {
  const read = readHours(text);
  return read.ok && isUnsaid(read.hours);
}

function isUnsaid({ rules }: OpeningHours): boolean {
  return (
    !rules.some(({ publicHolidays }) => publicHolidays) &&
    rules.some(({ weekdays, times }) => weekdays.length > 0 && times.length > 0)
  );
}

/** The first public holiday, from an ISO day on, that counts as open because nobody has written what holds on it. */
export function openByOmission(hours: OpeningHours, from: string, calendar: HolidayCalendar): Holiday | null {
  if (!isUnsaid(hours)) return null;
  const isOpen = ({ isoDate }: Holiday) => dayHours(hours, isoDate, calendar).intervals.length > 0;
  return holidaysAhead(calendar, from).find(isOpen) ?? null;
}

/** The text with public holidays off; as it is where it cannot be read, or says something of them. */
export function withHolidaysOff(text: string): string {
  const read = readHours(text);
  return read.ok && isUnsaid(read.hours) ? `${read.text.replace(/[;\s]+$/, "")}; PH off` : text;
}
