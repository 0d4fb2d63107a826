import type { Finding, Rule, RuleNumber } from "@/domain/publishing/gate/finding";
import {
  elementsComplete,
  guideContacts,
  guidePhones,
  handledSomewhere,
  licenceHasFaq,
  licenceHasSteps,
  materialsAreNamed,
  matterIsFresh,
  resultHasSample,
} from "@/domain/publishing/gate/guide-rules";
import {
  audienceAndTopic,
  instantCase,
  promisedCase,
  promiseWithinLaw,
  resultType,
} from "@/domain/publishing/gate/kind-rules";
import {
  holidaysAreSaid,
  placeContacts,
  placeElements,
  placeIsFresh,
  placePhones,
  positionIsCertain,
  positionIsOnLand,
  somewhereToGo,
} from "@/domain/publishing/gate/place-rules";
import { type DatedSeverity, type Severity, severityOn } from "@/domain/publishing/gate/policy";
import type { GateContext, GateMatter, GateServicePoint, RecordKind } from "@/domain/publishing/gate/record";
import {
  chargedWithBasis,
  freeWithoutPaying,
  noVisitsByPost,
  noVisitsNoReason,
  visitsHaveReason,
  wholeOnlineNoVisits,
} from "@/domain/publishing/gate/visit-rules";
import { shanghaiTime } from "@/domain/time/shanghai";

/** The twenty rules of domain.md §2.1.5, in their order. */
export const matterRules: readonly Rule<GateMatter, GateContext>[] = [
  instantCase,
  promisedCase,
  resultType,
  visitsHaveReason,
  noVisitsNoReason,
  noVisitsByPost,
  wholeOnlineNoVisits,
  chargedWithBasis,
  freeWithoutPaying,
  guideContacts,
  audienceAndTopic,
  licenceHasFaq,
  licenceHasSteps,
  resultHasSample,
  promiseWithinLaw,
  guidePhones,
  materialsAreNamed,
  elementsComplete,
  matterIsFresh,
  handledSomewhere,
];

/** Those of them that a service point answers for, its position, and its hours on holidays. */
export const servicePointRules: readonly Rule<GateServicePoint, GateContext>[] = [
  placeContacts,
  placePhones,
  placeElements,
  placeIsFresh,
  somewhereToGo,
  positionIsCertain,
  positionIsOnLand,
  holidaysAreSaid,
];

export const outcomes = ["pass", "fail", "unknown", "not-concerned"] as const;
/** Of a record under a rule. Unknown is neither passed nor failed, and blocks nothing; it is counted. */
export type Outcome = (typeof outcomes)[number];

export type RuleResult = { rule: RuleNumber; severity: Severity; outcome: Outcome; findings: Finding[] };

/** What one rule says; a failure outweighs what cannot be told. */
function resultOf<R>(rule: Rule<R, GateContext>, record: R, context: GateContext): Omit<RuleResult, "severity"> {
  const { number } = rule;
  if (rule.concerns && !rule.concerns(record)) return { rule: number, outcome: "not-concerned", findings: [] };
  const findings = rule.check(record, context);
  const failed = findings.some(({ outcome }) => outcome === "fail");
  return { rule: number, outcome: failed ? "fail" : findings.length > 0 ? "unknown" : "pass", findings };
}

function judged<R>(
  records: RecordKind,
  rules: readonly Rule<R, GateContext>[],
  record: R,
  context: GateContext,
  policy: readonly DatedSeverity[],
): RuleResult[] {
  const on = shanghaiTime(context.at).isoDate;
  return rules.flatMap((rule) => {
    const severity = severityOn(policy, { records, rule: rule.number, on });
    return severity === "off" ? [] : [{ ...resultOf(rule, record, context), severity }];
  });
}

/** A matter before the gate: one result for each rule that is not switched off. */
export function judgeMatter(
  matter: GateMatter,
  context: GateContext,
  policy: readonly DatedSeverity[] = [],
): RuleResult[] {
  return judged("matters", matterRules, matter, context, policy);
}

/** A service point before the gate: one result for each rule that is not switched off. */
export function judgeServicePoint(
  point: GateServicePoint,
  context: GateContext,
  policy: readonly DatedSeverity[] = [],
): RuleResult[] {
  return judged("service-points", servicePointRules, point, context, policy);
}

/** Numbers of the rules that keep a record from being published. */
export function blockingRules(results: readonly RuleResult[]): RuleNumber[] {
  return results.filter(({ severity, outcome }) => severity === "blocks" && outcome === "fail").map(({ rule }) => rule);
}
