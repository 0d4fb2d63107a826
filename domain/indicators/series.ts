import { scopeOf } from "@/domain/indicators/comparability";
import type { Figure, Indicator } from "@/domain/indicators/indicator";
import { type Span, spanOf } from "@/domain/indicators/period";

/** One figure of a series: its months, its value, and the end of its range where it has one. */
export type SeriesPoint = Figure & Span & { value: number; high: number | null };

/** Figures of one indicator, region and scope at several dates, as time went by. */
export type Series = { region: string; regionName: string; scope: string | null; points: SeriesPoint[] };

/** The series an indicator has: of figures that are numbers and dated, two dates or more each. Nothing is filled in between. */
export function seriesOf(indicator: Indicator): Series[] {
  const all = new Map<string, Series>();
  for (const observation of indicator.observations) {
    const span = spanOf(observation);
    if (!span || observation.value === null) continue;
    const { region, regionName, value, valueHigh: high } = observation;
    const scope = scopeOf({ indicator, observation });
    const key = `${region} ${scope ?? ""}`;
    const series = all.get(key) ?? { region, regionName, scope, points: [] };
    series.points.push({ indicator, observation, ...span, value, high });
    all.set(key, series);
  }
  return [...all.values()]
    .filter(({ points }) => new Set(points.map(({ from, to }) => `${from}-${to}`)).size > 1)
    .map((series) => ({ ...series, points: [...series.points].sort((a, b) => a.from - b.from || a.to - b.to) }));
}
