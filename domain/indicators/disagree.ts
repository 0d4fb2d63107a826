import {
  type Difference,
  differences,
  differencesBetween,
  measuresOf,
  pairsOf,
  scopeOf,
} from "@/domain/indicators/comparability";
import type { Family } from "@/domain/indicators/families";
import type { Figure, Indicator } from "@/domain/indicators/indicator";

/** Figures of one region about the same thing that do not agree, with what may be why; none is merged with another. */
export type Disagreement = {
  key: string;
  family: Family | null;
  region: string;
  regionName: string;
  figures: Figure[];
  /** What differs beside the value; empty where nothing does, and the sources give no reason. */
  reasons: Difference[];
};

/**
 * Measures for which a region has several values that are no plain series: a figure of the whole region, and another
 * whose name or scope differs, or that differs without any reason given. Values of two parts are no contradiction.
 */
export function disagreementsIn(indicators: readonly Indicator[]): Disagreement[] {
  return measuresOf(indicators).flatMap(({ key, family, figures }) => {
    const numbers = figures.filter(({ observation }) => observation.value !== null);
    const regions = [...new Set(numbers.map(({ observation }) => observation.region))];
    return regions.flatMap((region) => {
      const own = numbers.filter(({ observation }) => observation.region === region);
      const disagreeing = pairsOf(own).filter(([a, b]) => disagree(a, b));
      if (disagreeing.length === 0 || own.every((figure) => scopeOf(figure) !== null)) return [];
      const found = new Set(disagreeing.flatMap(([a, b]) => differencesBetween(a, b)));
      const reasons = differences.filter((difference) => found.has(difference));
      return [{ key, family, region, regionName: own[0]?.observation.regionName ?? region, figures: own, reasons }];
    });
  });
}

/** Two values that time alone does not explain. */
function disagree(a: Figure, b: Figure): boolean {
  if (a.observation.value === b.observation.value && a.indicator.unit === b.indicator.unit) return false;
  const found = differencesBetween(a, b);
  return found.includes("measure") || found.includes("scope") || !found.includes("period");
}
