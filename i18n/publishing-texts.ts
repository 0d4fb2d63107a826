import type { createTranslator } from "use-intl/core";
import type { Finding, RuleNumber } from "@/domain/publishing/gate/finding";
import type { LifecycleRefusal } from "@/domain/publishing/history";
import type { messages } from "@/i18n/messages/zh";

type Translate = ReturnType<typeof createTranslator<typeof messages, "publishing">>;

/** What a rule of the publish gate found, in words. */
export function publishFindingText({ code, values }: Finding, t: Translate): string {
  return t(`finding.${code}`, { ...values });
}

/** Rules of the publish gate by number and name. */
export function rulesText(rules: readonly RuleNumber[], t: Translate): string {
  return rules.map((rule) => t("ruleNamed", { rule, name: t(`rule.${rule}`) })).join(t("ruleSeparator"));
}

/** Why an action of the lifecycle is refused, in words. */
export function refusalText(refusal: LifecycleRefusal, t: Translate): string {
  return t(`refusal.${refusal.code}`, {
    action: t(`action.${refusal.action}`),
    planned: "planned" in refusal ? t(`action.${refusal.planned}`) : "",
    rules: "rules" in refusal ? rulesText(refusal.rules, t) : "",
    state: "state" in refusal ? refusal.state : "",
  });
}
