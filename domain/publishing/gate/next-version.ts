import { type Finding, type RuleNumber, ruleNumbers } from "@/domain/publishing/gate/finding";
import { blockingRules, type RuleResult } from "@/domain/publishing/gate/gate";

/** 19 speaks of time: nobody can have confirmed a value before it is there. */
export const CONFIRMED_LATER: RuleNumber = 19;

const failures = ({ findings }: RuleResult) => findings.filter(({ outcome }) => outcome === "fail");
const said = ({ field, code, values }: Finding) => JSON.stringify([field, code, values]);

/**
 * The rules that keep a next version from residents. Of a record that they see already, what was wrong before is no
 * reason to keep them from what is right now: only what the version breaks is.
 *
 * @param before the record as residents see it; null where they do not.
 */
export function brokenRules(before: readonly RuleResult[] | null, after: readonly RuleResult[]): RuleNumber[] {
  const blocking = blockingRules(after);
  if (before === null) return blocking.filter((rule) => rule !== CONFIRMED_LATER);
  return blocking.filter((rule) => {
    if (rule === CONFIRMED_LATER) return false;
    const known = new Set(
      before
        .filter((each) => each.rule === rule)
        .flatMap(failures)
        .map(said),
    );
    const now = after.filter((each) => each.rule === rule).flatMap(failures);
    return now.some((finding) => !known.has(said(finding)));
  });
}

/**
 * The rules that block, that the record broke before, and that its next version leaves as they are: no reason to keep
 * it from residents, but whoever publishes it says that they know. Of a new record, that nobody has verified it yet.
 */
export function unfixedRules(before: readonly RuleResult[] | null, after: readonly RuleResult[]): RuleNumber[] {
  if (before === null) return blockingRules(after).filter((rule) => rule === CONFIRMED_LATER);
  const broken = brokenRules(before, after);
  return blockingRules(after).filter((rule) => rule !== CONFIRMED_LATER && !broken.includes(rule));
}

/** The rules that somebody has to confirm who brings back, as it was, what residents saw before. */
export function returningRules(results: readonly RuleResult[]): RuleNumber[] {
  return unfixedRules(results, results);
}

/** What a rule that fails does to what is decided: keeps it back, asks to be confirmed, waits for the verification afterwards, or reminds. */
export type Consequence = "blocks" | "confirm" | "later" | "warns";

/** What a failing rule does where these rules keep something back, or have to be confirmed. */
export function consequenceOf(
  { rule, severity }: Pick<RuleResult, "rule" | "severity">,
  { broken, unfixed }: { broken: readonly RuleNumber[]; unfixed: readonly RuleNumber[] },
): Consequence {
  if (severity !== "blocks") return "warns";
  if (broken.includes(rule)) return "blocks";
  if (unfixed.includes(rule)) return "confirm";
  return rule === CONFIRMED_LATER ? "later" : "blocks";
}

/** What somebody has said that they know of; `all` is for what nobody is there to be asked about. */
export type Confirmed = readonly RuleNumber[] | "all";

/** Whether every unfixed rule was named. */
export function isConfirmed(unfixed: readonly RuleNumber[], confirmed: Confirmed): boolean {
  return confirmed === "all" || unfixed.every((rule) => confirmed.includes(rule));
}

/** `10,16` as a form sends it; what is no rule is left out. */
export function readConfirmed(text: string): RuleNumber[] {
  const named = text.split(",");
  return ruleNumbers.filter((rule) => named.includes(`${rule}`));
}
