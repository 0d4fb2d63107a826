import { addDays, shanghaiTime, weekdayOf } from "@/domain/time/shanghai";

/** A week by ISO 8601, "2026-W47": Monday to Sunday of Shanghai's days, in the year of its Thursday. */
export type IsoWeek = string;

const WEEK = /^(\d{4})-W(\d{2})$/;
const FIRST_YEAR = 2000;

/** The week of a Shanghai day. */
export function weekOf(isoDate: string): IsoWeek {
  const thursday = addDays(isoDate, 4 - weekdayOf(isoDate));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** The week that it is in Shanghai. */
export function weekNow(now: Date): IsoWeek {
  return weekOf(shanghaiTime(now).isoDate);
}

/** First and last day of a week. */
export function daysOf(week: IsoWeek): { from: string; to: string } {
  const [, year = "", number = ""] = WEEK.exec(week) ?? [];
  // The fourth of January always lies in the first week.
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 1 - weekdayOf(fourth) + (Number(number) - 1) * 7);
  return { from, to: addDays(from, 6) };
}

export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return weekOf(addDays(daysOf(week).from, weeks * 7));
}

/** A week as an address says it; null where there is no such week, such as the 53rd of most years. */
export function readWeek(text: string | undefined): IsoWeek | null {
  const found = WEEK.exec(text ?? "");
  if (!found || Number(found[1]) < FIRST_YEAR || Number(found[2]) < 1) return null;
  const [week] = found;
  return weekOf(daysOf(week).from) === week ? week : null;
}
