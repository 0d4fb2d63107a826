import { type LightColour, lightColours, type ShownLight } from "@/domain/projects/light/light";
import {
  type LightRule,
  lightRules,
  lightRuleUnits,
  type Threshold,
  type Thresholds,
} from "@/domain/projects/light/thresholds";

/** The colours that a threshold gives. */
export const limitColours = ["yellow", "red"] as const;
export type LimitColour = (typeof limitColours)[number];

/** What was typed for each threshold; empty = the rule does not give that colour. */
export type ThresholdTexts = Record<LightRule, Record<LimitColour, string>>;

/** Something that was typed and cannot be counted with. */
export type ThresholdFault = { rule: LightRule; colour: LimitColour; reason: "no-number" | "too-large" };

/** The largest that makes sense, as for an imported policy. */
export const LARGEST_THRESHOLD = 100_000;

/** The name of a threshold in a query: "red.silence". */
export const thresholdParam = (rule: LightRule, colour: LimitColour): string => `${colour}.${rule}`;

const perRule = <T>(value: (rule: LightRule) => T): Record<LightRule, T> =>
  Object.fromEntries(lightRules.map((rule) => [rule, value(rule)])) as Record<LightRule, T>;

/** Thresholds as they stand in a form. */
export function thresholdTexts(thresholds: Thresholds): ThresholdTexts {
  const text = (limit: number | null | undefined) => (typeof limit === "number" ? String(limit) : "");
  return perRule((rule) => ({ yellow: text(thresholds[rule]?.yellow), red: text(thresholds[rule]?.red) }));
}

/** What a query says of every threshold, as typed. */
export function typedTexts(params: Readonly<Record<string, string>>): ThresholdTexts {
  const typed = (rule: LightRule, colour: LimitColour) => params[thresholdParam(rule, colour)]?.trim() ?? "";
  return perRule((rule) => ({ yellow: typed(rule, "yellow"), red: typed(rule, "red") }));
}

/** Thresholds out of what was typed, and what cannot be counted with. Full-width digits are digits. */
export function readThresholds(texts: ThresholdTexts): { thresholds: Thresholds; faults: ThresholdFault[] } {
  const faults: ThresholdFault[] = [];
  const read = (rule: LightRule, colour: LimitColour): number | null => {
    const text = texts[rule][colour].normalize("NFKC").trim();
    if (text === "") return null;
    const limit = /^\d{1,12}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
    if (limit <= LARGEST_THRESHOLD) return limit;
    faults.push({ rule, colour, reason: Number.isNaN(limit) ? "no-number" : "too-large" });
    return null;
  };
  const thresholds: Thresholds = {};
  for (const rule of lightRules) {
    const threshold: Threshold = { yellow: read(rule, "yellow"), red: read(rule, "red") };
    if (threshold.yellow !== null || threshold.red !== null) thresholds[rule] = threshold;
  }
  return { thresholds, faults };
}

/** Rules whose yellow can never show, because red begins at the same amount or before it. */
export function hiddenYellows(thresholds: Thresholds): LightRule[] {
  return lightRules.filter((rule) => {
    const { yellow = null, red = null } = thresholds[rule] ?? {};
    if (yellow === null || red === null) return false;
    return lightRuleUnits[rule] === "per-cent" ? yellow <= red : yellow >= red;
  });
}

export type LightCounts = Record<LightColour, number>;

/** How many projects have each light. */
export function countLights(colours: Iterable<LightColour>): LightCounts {
  const counts: LightCounts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const colour of colours) counts[colour] += 1;
  return counts;
}

export type LightChange = { code: string; from: LightColour; to: LightColour };

/** A project whose light would be another one, with the reasons that may be told. */
export type SimulatedChange = LightChange & { name: string; before: ShownLight; after: ShownLight };

/** What other thresholds would do to the lights of a day. */
export type Simulation = {
  before: LightCounts;
  after: LightCounts;
  changed: SimulatedChange[];
  /** Lights that are set by hand, which no policy changes. */
  overridden: number;
};

type Lit = ReadonlyMap<string, { colour: LightColour }>;

/** Projects whose light differs between two books, those that end worst first. */
export function lightChanges(before: Lit, after: Lit): LightChange[] {
  const changes: LightChange[] = [];
  for (const [code, { colour: to }] of after) {
    const from = before.get(code)?.colour ?? "grey";
    if (from !== to) changes.push({ code, from, to });
  }
  const rank = (colour: LightColour) => lightColours.indexOf(colour);
  return changes.sort((a, b) => rank(a.to) - rank(b.to) || rank(a.from) - rank(b.from) || (a.code < b.code ? -1 : 1));
}
