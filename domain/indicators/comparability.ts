import { type Family, familyOf } from "@/domain/indicators/families";
import type { Figure, Indicator } from "@/domain/indicators/indicator";
import { samePeriod } from "@/domain/indicators/period";

/** Why two figures are no measure of one another. */
export const differences = ["measure", "unit", "scope", "period", "bound"] as const;
export type Difference = (typeof differences)[number];

/** How reports say that a figure is about the whole district; nothing said means the same. */
const WHOLE_DISTRICT = "全区";

/** The scope of a figure, null for the whole of its region. */
export function scopeOf({ observation: { scope } }: Figure): string | null {
  return scope === WHOLE_DISTRICT ? null : scope;
}

/** What keeps two figures from being compared: nothing where name, unit, scope and period agree and both are exact. */
export function differencesBetween(a: Figure, b: Figure): Difference[] {
  const differs: Record<Difference, boolean> = {
    measure: a.indicator.name !== b.indicator.name,
    unit: a.indicator.unit !== b.indicator.unit,
    scope: scopeOf(a) !== scopeOf(b),
    period: !samePeriod(a.observation, b.observation),
    bound: a.observation.qualifier !== "exactly" || b.observation.qualifier !== "exactly",
  };
  return differences.filter((difference) => differs[difference]);
}

/** Everything that differs between any two of these figures. */
export function differencesAmong(figures: readonly Figure[]): Difference[] {
  const found = new Set(pairsOf(figures).flatMap(([a, b]) => differencesBetween(a, b)));
  return differences.filter((difference) => found.has(difference));
}

export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((item, index) => items.slice(index + 1).map((other): [T, T] => [item, other]));
}

/** Figures that speak of about the same thing. */
export type Measure = { key: string; family: Family | null; figures: Figure[] };

/** All figures by what they measure: by family, otherwise by name, in the order they come. */
export function measuresOf(indicators: readonly Indicator[]): Measure[] {
  const measures = new Map<string, Measure>();
  for (const indicator of indicators) {
    const family = familyOf(indicator.name);
    const key = family ?? indicator.name;
    const measure = measures.get(key) ?? { key, family, figures: [] };
    measure.figures.push(...indicator.observations.map((observation) => ({ indicator, observation })));
    measures.set(key, measure);
  }
  return [...measures.values()];
}
