import type { createTranslator } from "use-intl/core";
import type { Finding } from "@/domain/projects/light/light";
import { formatPeriod } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";
import type { messages } from "@/i18n/messages/zh";

type Translate = ReturnType<typeof createTranslator<typeof messages, "lights">>;

/** A finding in words, with its numbers: 节点“主体封顶”逾期 18 天（期限 2026年8月28日）. */
export function findingText(finding: Finding, t: Translate, locale: Locale): string {
  const { rule, amount, subject, date, byCalendar } = finding;
  const isByCalendar = byCalendar && (rule === "behind-schedule" || rule === "schedule-ratio");
  const key = isByCalendar
    ? (`finding.${rule}-by-calendar` as const)
    : rule === "rescheduled" && !date
      ? "finding.rescheduled-undated"
      : (`finding.${rule}` as const);
  return t(key, { amount, subject: subject ?? "", date: date ? formatPeriod(date, locale) : "" });
}
