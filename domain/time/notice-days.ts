import type { HolidayCalendar } from "@/domain/time/holidays";
import { addDays } from "@/domain/time/shanghai";

type Kind = NonNullable<ReturnType<HolidayCalendar["kindOf"]>>;

/** What the notice says of a few weeks: small enough for a page, where all notices are not. */
export type NoticeDays = { days: Readonly<Record<string, Kind>>; knownYears: readonly number[] };

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
  };
}

/** The calendar of those weeks. */
export function calendarOf({ days, knownYears }: NoticeDays): HolidayCalendar {
  return { kindOf: (isoDate) => days[isoDate] ?? null, covers: (year) => knownYears.includes(year) };
}
