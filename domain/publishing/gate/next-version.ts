import { type Finding, type RuleNumber, ruleNumbers } from "@/domain/publishing/gate/finding";
import { blockingRules, type RuleResult } from "@/domain/publishing/gate/gate";

/** 19 speaks of time: whoever corrects a value cannot have confirmed the new one before it is there. */
const CONFIRMED_LATER: RuleNumber = 19;

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
  if (before === null) return blocking;
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
 * it from residents, but whoever publishes it says that they know.
 */
export function unfixedRules(before: readonly RuleResult[] | null, after: readonly RuleResult[]): RuleNumber[] {
  if (before === null) return [];
  const broken = brokenRules(before, after);
  return blockingRules(after).filter((rule) => rule !== CONFIRMED_LATER && !broken.includes(rule));
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
