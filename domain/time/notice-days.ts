import type { HolidayCalendar } from "@/domain/time/holidays";
import { type Holiday, holidaysAhead } from "@/domain/time/holidays-ahead";
import { addDays } from "@/domain/time/shanghai";

type Kind = NonNullable<ReturnType<HolidayCalendar["kindOf"]>>;

/**
 * What the notice says of a few weeks: small enough for a page, where all notices are not. `ahead`: the days off beyond
 * them, too, because whoever writes opening hours has to think of them.
 */
export type NoticeDays = {
  days: Readonly<Record<string, Kind>>;
  knownYears: readonly number[];
  ahead: readonly Holiday[];
};

/** What a calendar says of `count` days from an ISO day on. */
export function noticeDays(calendar: HolidayCalendar, from: string, count: number): NoticeDays {
  const all = Array.from({ length: count }, (_, index) => addDays(from, index));
  const years = [...new Set(all.map((day) => Number(day.slice(0, 4))))];
  return {
    days: Object.fromEntries(
      all.flatMap((day) => {
        const kind = calendar.kindOf(day);
        return kind ? [[day, kind] as const] : [];
      }),
    ),
    knownYears: years.filter((year) => calendar.covers?.(year) ?? true),
    ahead: holidaysAhead(calendar, from),
  };
}

/** The calendar of those weeks, and of the days off ahead. */
export function calendarOf({ days, knownYears, ahead }: NoticeDays): HolidayCalendar {
  const named = new Map(ahead.map(({ isoDate, name }) => [isoDate, name]));
  return {
    kindOf: (isoDate) => days[isoDate] ?? (named.has(isoDate) ? "holiday" : null),
    covers: (year) => knownYears.includes(year),
    nameOf: (isoDate) => named.get(isoDate) ?? null,
  };
}
