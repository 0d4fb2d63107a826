import type { RuleNumber } from "@/domain/publishing/gate/finding";
import { blockingRules, type Outcome, outcomes, type RuleResult } from "@/domain/publishing/gate/gate";
import type { Severity } from "@/domain/publishing/gate/policy";
import type { RecordKind } from "@/domain/publishing/gate/record";
import { type FieldGroup, type FreshnessState, fieldGroups, freshnessStates } from "@/domain/verification/freshness";

/** One record, what the gate says of it, and how fresh its groups of fields are: one entry for each that is verified. */
export type Reviewed = {
  code: string;
  name: string;
  results: RuleResult[];
  freshness: { group: FieldGroup; state: FreshnessState }[];
};

export type RuleTally = { rule: RuleNumber; severity: Severity } & Record<Outcome, number>;
export type GroupTally = { group: FieldGroup } & Record<FreshnessState, number>;

/** All records of a kind on a day. */
export type Review = {
  records: RecordKind;
  /** The Shanghai day. */
  on: string;
  rules: RuleTally[];
  freshness: GroupTally[];
  /** How many records something keeps from being published. */
  blocked: number;
  reviewed: Reviewed[];
};

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** How many records pass, fail, cannot be judged by and are not concerned by each rule. */
export function tallyRules(reviewed: readonly Reviewed[]): RuleTally[] {
  const tallies = new Map<RuleNumber, RuleTally>();
  for (const { rule, severity, outcome } of reviewed.flatMap(({ results }) => results)) {
    const tally = tallies.get(rule) ?? { rule, severity, ...zeros(outcomes) };
    tally[outcome] += 1;
    tallies.set(rule, tally);
  }
  return [...tallies.values()].sort((a, b) => a.rule - b.rule);
}

/** How many entries of each group are how fresh. */
export function tallyFreshness(reviewed: readonly Reviewed[]): GroupTally[] {
  const entries = reviewed.flatMap(({ freshness }) => freshness);
  return fieldGroups.flatMap((group) => {
    const of = entries.filter((entry) => entry.group === group);
    if (of.length === 0) return [];
    const counts = zeros(freshnessStates);
    for (const { state } of of) counts[state] += 1;
    return [{ group, ...counts }];
  });
}

/** Puts reviewed records together; with `rules` as if only those existed. */
export function reviewOf(
  records: RecordKind,
  on: string,
  all: readonly Reviewed[],
  rules?: readonly RuleNumber[],
): Review {
  const reviewed = all.map((each) => ({
    ...each,
    results: rules ? each.results.filter(({ rule }) => rules.includes(rule)) : each.results,
  }));
  return {
    records,
    on,
    rules: tallyRules(reviewed),
    freshness: tallyFreshness(reviewed),
    blocked: reviewed.filter(({ results }) => blockingRules(results).length > 0).length,
    reviewed,
  };
}
