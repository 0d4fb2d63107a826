import "server-only";
import { createTranslator } from "use-intl/core";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { Review } from "@/domain/publishing/review";
import type { Locale } from "@/i18n/locales";
import { messages as english } from "@/i18n/messages/en";
import { messages as chinese } from "@/i18n/messages/zh";
import { publishFindingText } from "@/i18n/publishing-texts";

/** One finding of one record, in words. */
export type FindingLine = {
  code: string;
  name: string;
  rule: RuleNumber;
  severity: string;
  outcome: string;
  field: string;
  reason: string;
};

/** What a review says in words, for answers without a page around them. */
export function reviewTexts(locale: Locale) {
  const t = createTranslator({ locale, namespace: "publishing", messages: locale === "zh" ? chinese : english });
  return {
    ruleTitle: (rule: RuleNumber): string => t(`rule.${rule}`),
    /** Every finding, record by record. */
    lines: ({ reviewed }: Review): FindingLine[] =>
      reviewed.flatMap(({ code, name, results }) =>
        results.flatMap(({ rule, severity, findings }) =>
          findings.map((finding) => ({
            code,
            name,
            rule,
            severity,
            outcome: finding.outcome,
            field: finding.field,
            reason: publishFindingText(finding, t),
          })),
        ),
      ),
  };
}
export type ReviewTexts = ReturnType<typeof reviewTexts>;
