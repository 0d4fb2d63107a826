import { type CalendarDay, weekTable } from "@/domain/service-points/hours-tables";
import type { OpeningHours } from "@/domain/service-points/opening-hours";
import type { HolidayCalendar } from "@/domain/time/holidays";

/** Sheets of paper that a door plate (政务门牌) fits on. */
export const plateSizes = ["a4", "a5"] as const;
export type PlateSize = (typeof plateSizes)[number];

/** Reads `?size=`; what it does not know is A4, and said. */
export function readPlateSize(value: string | null): { size: PlateSize; isIgnored: boolean } {
  const size = plateSizes.find((each) => each === value);
  return { size: size ?? "a4", isIgnored: value !== null && !size };
}

/** Days one after the other with the same hours. */
export type PlateDays = { from: CalendarDay; to: CalendarDay };

const noHolidays: HolidayCalendar = { kindOf: () => null };

/**
 * The hours of an ordinary week in the season of the instant, as a door shows them: days that are alike in one line.
 * A plate hangs for longer than a week, so this week's holidays are not on it.
 */
export function plateDays(hours: OpeningHours, at: Date): PlateDays[] {
  const lines: PlateDays[] = [];
  for (const day of weekTable(hours, at, noHolidays)) {
    const last = lines.at(-1);
    if (last && alike(last.to, day)) last.to = day;
    else lines.push({ from: day, to: day });
  }
  return lines;
}

/** Whether two days differ by nothing but the day. */
function alike(one: CalendarDay, other: CalendarDay): boolean {
  const plain = (day: CalendarDay) => JSON.stringify({ ...day, isoDate: "", weekday: 1, isToday: false });
  return plain(one) === plain(other);
}
