import type { Finding, RuleNumber } from "@/domain/publishing/gate/finding";
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
