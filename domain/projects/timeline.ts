import { lastDay } from "@/domain/time/periods";

/** A longer history would make the steps of the slider too small for a finger. */
const MOST_MONTHS = 60;

/** Where a day lies in the history of the projects, and where one can go from it. */
export type Timeline = {
  /** The Shanghai day that is shown. */
  on: string;
  today: string;
  isToday: boolean;
  /** The last day of each month of the history, oldest first; today stands for its own month. */
  days: string[];
  /** Place in `days` of the month that is shown. */
  index: number;
  /** The end of the month before, and of the month itself or the next one; null where the history ends. */
  previous: string | null;
  next: string | null;
};

/** @param since the day of the oldest dated fact; null where there is none. */
export function timelineOn(on: string, today: string, since: string | null): Timeline {
  const end = on > today ? on : today;
  const start = since !== null && since < end ? since : end;
  const months = monthsUntil(start.slice(0, 7), end.slice(0, 7)).slice(-MOST_MONTHS);
  const days = months.map((month) => (month === today.slice(0, 7) && today === end ? today : lastDay(month)));
  const index = Math.max(0, months.indexOf(on.slice(0, 7)));
  return {
    on,
    today,
    isToday: on === today,
    days,
    index,
    previous: days.filter((day) => day < on && day.slice(0, 7) < on.slice(0, 7)).at(-1) ?? null,
    next: days.find((day) => day > on) ?? null,
  };
}

function monthsUntil(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split("-").map(Number);
  const months: string[] = [];
  for (let at = 0; (months.at(-1) ?? "") < last; at++) {
    months.push(new Date(Date.UTC(year, month - 1 + at)).toISOString().slice(0, 7));
  }
  return months;
}
