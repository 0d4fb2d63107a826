/** A date as exact as it is known: "2026", "2026-09" or "2026-09-15". ISO days compare as text. */
export type Period = string;

const DAY = 86_400_000;

/** The first day of a period: "2026-09" → "2026-09-01". */
export function firstDay(period: Period): string {
  if (period.length === 10) return period;
  return `${period}${"-01".repeat((10 - period.length) / 3)}`;
}

/** The last day of a period: "2024-02" → "2024-02-29". */
export function lastDay(period: Period): string {
  if (period.length === 10) return period;
  if (period.length === 4) return `${period}-12-31`;
  // By arithmetic: five thousand lights ask for this a hundred thousand times.
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return `${period}-${days}`;
}

/** Days from one day to another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

const midnight = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

/** Whole months from one day to another: from the 15th it takes until the 15th; 0 before that. */
export function monthsBetween(from: string, to: string): number {
  if (to < from) return 0;
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split("-").map(Number) as [number, number, number];
  // The 31st of a month without one is its last day.
  const isShort = day > toDay && to !== lastDay(to.slice(0, 7));
  return (toYear - year) * 12 + (toMonth - month) - (isShort ? 1 : 0);
}
