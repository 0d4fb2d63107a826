import type { HolidayCalendar, HolidayName } from "@/domain/time/holidays";
import { addDays } from "@/domain/time/shanghai";

// No notices here: the editor of hours runs in the browser.

/** A day off. `name`: null where the calendar names none. */
export type Holiday = { isoDate: string; name: HolidayName | null };

/** How far ahead holidays are looked for, in days: every holiday by law lies within. */
const AHEAD_DAYS = 400;

/** The days off from an ISO day on, as far as the calendar knows them. */
export function holidaysAhead(calendar: HolidayCalendar, from: string): Holiday[] {
  return Array.from({ length: AHEAD_DAYS }, (_, index) => addDays(from, index)).flatMap((isoDate) =>
    calendar.kindOf(isoDate) === "holiday" ? [{ isoDate, name: calendar.nameOf?.(isoDate) ?? null }] : [],
  );
}
