import { type Difference, differencesAmong, differencesBetween, measuresOf } from "@/domain/indicators/comparability";
import type { Family } from "@/domain/indicators/families";
import type { Figure, Indicator } from "@/domain/indicators/indicator";
import { spanOf } from "@/domain/indicators/period";

/** What several districts report of about the same thing, side by side. */
export type Comparison = {
  key: string;
  family: Family | null;
  /** Of each district that reports any, in the order of the districts. */
  districts: { code: string; figures: Figure[] }[];
  /** Empty where a figure of every one of them agrees in name, unit, scope and period, and is exact. */
  differences: Difference[];
  /** Those figures, the largest first; empty where there are differences. Only these may be ranked. */
  ranked: Figure[];
};

/** Measures that at least two of these districts report for themselves: what can be compared first, then what most report. */
export function compareDistricts(indicators: readonly Indicator[], districts: readonly string[]): Comparison[] {
  return measuresOf(indicators)
    .flatMap(({ key, family, figures }) => {
      const reporting = districts
        .map((code) => ({ code, figures: figures.filter(({ observation }) => observation.region === code) }))
        .filter((district) => district.figures.length > 0);
      return reporting.length < 2 ? [] : [{ key, family, districts: reporting, ...comparabilityOf(reporting) }];
    })
    .sort((a, b) => a.differences.length - b.differences.length || b.districts.length - a.districts.length);
}

function comparabilityOf(districts: Comparison["districts"]): Pick<Comparison, "differences" | "ranked"> {
  const [first, ...others] = districts.map(({ figures }) => figures);
  for (const figure of first ?? []) {
    const alike = others.map((figures) => figures.find((other) => differencesBetween(figure, other).length === 0));
    const same = [figure, ...alike].filter((each) => each !== undefined);
    if (same.length === districts.length && same.every(({ observation }) => observation.value !== null)) {
      return { differences: [], ranked: [...same].sort((a, b) => numberOf(b) - numberOf(a)) };
    }
  }
  const latest = districts.flatMap(({ figures }) => [...figures].sort((a, b) => endOf(b) - endOf(a)).slice(0, 1));
  return { differences: differencesAmong(latest), ranked: [] };
}

const numberOf = ({ observation }: Figure): number => observation.value ?? 0;
const endOf = ({ observation }: Figure): number => spanOf(observation)?.to ?? 0;
