import type { Observation } from "@/domain/indicators/indicator";

/** From the first month to the month after the last, counted in months of the common era. */
export type Span = { from: number; to: number };

type Dated = Pick<Observation, "periodStart" | "periodEnd">;

/** The months of "2021", "2022-11" or "2023-10-18"; a day counts as its month. */
function monthsOf(date: string): Span | null {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(date) ?? [];
  if (!year) return null;
  const from = Number(year) * 12 + (month ? Number(month) - 1 : 0);
  return { from, to: from + (month ? 1 : 12) };
}

/** The months a figure is about; of one that says only until when, its last. Null without a date. */
export function spanOf({ periodStart, periodEnd }: Dated): Span | null {
  const end = periodEnd ? monthsOf(periodEnd) : null;
  const start = periodStart ? monthsOf(periodStart) : null;
  if (start && end) return { from: start.from, to: Math.max(start.to, end.to) };
  return end ?? start;
}

/** Both are dated and about the same months. */
export function samePeriod(a: Dated, b: Dated): boolean {
  const [first, second] = [spanOf(a), spanOf(b)];
  return first !== null && second !== null && first.from === second.from && first.to === second.to;
}

/** Years between the end of one figure's period and the begin of the other's; 0 where they overlap, null without dates. */
export function yearsApart(a: Dated, b: Dated): number | null {
  const [first, second] = [spanOf(a), spanOf(b)];
  if (!first || !second) return null;
  return Math.max(0, Math.max(first.from, second.from) - Math.min(first.to, second.to)) / 12;
}
