import { type Bounded, quotient, rounded, through } from "@/domain/indicators/bounds";
import { scopeOf } from "@/domain/indicators/comparability";
import { type Derivation, derivations } from "@/domain/indicators/derivations";
import type { Figure, Indicator, Observation } from "@/domain/indicators/indicator";
import { samePeriod, spanOf, yearsApart } from "@/domain/indicators/period";
import { type Series, seriesOf } from "@/domain/indicators/series";

export const derivedKinds = ["growth", "yearly", "share", "per", "change"] as const;
export type DerivedKind = (typeof derivedKinds)[number];

/** Why nothing is derived: the inputs' periods or scopes are too different, or two bounds leave nothing to say. */
export type Refused = "period" | "scope" | "bounds";

/** A value worked out from two reported figures; never reported itself. `of` is divided by `by`. */
export type Derived = {
  kind: DerivedKind;
  of: Figure;
  by: Figure;
  unit: string;
  /** What is derived, rounded, as a bound where an input is one; or why nothing is. */
  result: Bounded | { refused: Refused };
  /** The inputs are of different periods, as they have to be in growth; elsewhere the reader is told. */
  mixesPeriods: boolean;
  /** Years between the inputs, of a yearly growth; else null. */
  years: number | null;
};

/** How far from the first input's period one that changes slowly may be: less than this, in years. Districts change, too. */
const SLOW_YEARS = 1;

const DIGITS: Record<DerivedKind, number> = { growth: 1, yearly: 1, share: 1, per: 2, change: 1 };

/** Everything derived from the figures of an indicator: growth along its series, then with other indicators. */
export function derivedOf(indicator: Indicator, others: readonly Indicator[]): Derived[] {
  return [
    ...seriesOf(indicator).flatMap(growthOf),
    ...derivations
      .filter(({ of }) => of === indicator.name)
      .flatMap((rule) => {
        const second = others.filter(({ name }) => name === rule.by);
        const all = indicator.observations.flatMap((observation) => byRule(rule, { indicator, observation }, second));
        return all.filter(({ result, of }) => !("refused" in result) || isLatest(of.observation, indicator));
      }),
  ];
}

/** Growth from the first figure of a series to its last, and what it is a year where there are two years or more. */
export function growthOf({ points }: Series): Derived[] {
  const [by, of] = [points[0], points.at(-1)];
  if (!by || !of || by === of || by.indicator.unit === "%") return [];
  const years = (of.to - by.to) / 12;
  const whole = Number.isInteger(years) && years >= 2 && of.to - of.from === by.to - by.from;
  return [
    derived("growth", of, by, "%", (ratio) => (ratio - 1) * 100),
    ...(whole ? [{ ...derived("yearly", of, by, "%", (ratio) => (ratio ** (1 / years) - 1) * 100), years }] : []),
  ];
}

/** Of a region's figures that lead to nothing, the latest is enough to say so. */
function isLatest(observation: Observation, { observations }: Indicator): boolean {
  const end = (each: Observation) => spanOf(each)?.to ?? 0;
  return observations.every((each) => each.region !== observation.region || end(each) <= end(observation));
}

function byRule(rule: Derivation, of: Figure, second: readonly Indicator[]): Derived[] {
  const candidates = second
    .flatMap((indicator) => indicator.observations.map((observation): Figure => ({ indicator, observation })))
    .filter((by) => by.observation.region === of.observation.region);
  const by = candidates.find((each) => refusal(rule, of, each) === null) ?? candidates[0];
  // A part of the region against the whole of it would be no rate of either: not even worth a refusal.
  if (!by || scopeOf(of) !== null || of.observation.value === null || by.observation.value === null) return [];
  const refused = refusal(rule, of, by);
  const { factor = 1 } = rule;
  const percent = (ratio: number) => (rule.kind === "share" ? ratio * 100 : (ratio - 1) * 100);
  const unit = rule.kind === "per" ? (rule.unit ?? `${of.indicator.unit}/${by.indicator.unit}`) : "%";
  const found = derived(rule.kind, of, by, unit, rule.kind === "per" ? (ratio) => ratio * factor : percent);
  return [refused ? { ...found, result: { refused } } : found];
}

function refusal(rule: Derivation, of: Figure, by: Figure): Refused | null {
  if (scopeOf(of) !== scopeOf(by)) return "scope";
  if (rule.kind === "change" || samePeriod(of.observation, by.observation)) return null;
  const apart = yearsApart(of.observation, by.observation);
  return rule.slow && apart !== null && apart < SLOW_YEARS ? null : "period";
}

function derived(kind: DerivedKind, of: Figure, by: Figure, unit: string, rising: (ratio: number) => number): Derived {
  const ratio = quotient(boundedOf(of), boundedOf(by));
  const mixesPeriods = !samePeriod(of.observation, by.observation) && !(kind === "growth" || kind === "yearly");
  const result = ratio ? rounded(through(ratio, rising), DIGITS[kind]) : { refused: "bounds" as const };
  return { kind, of, by, unit, result, mixesPeriods, years: null };
}

function boundedOf({ observation: { qualifier, value, valueHigh } }: Figure): Bounded {
  return { qualifier, value: value ?? 0, high: valueHigh };
}
