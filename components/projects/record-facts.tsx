import { getLocale, getTranslations } from "next-intl/server";
import type { Fact } from "@/components/ui/fact-list";
import type { Project } from "@/domain/projects/project";
import { formatMoney, formatPeriod } from "@/i18n/format";

/** What an official keeps of a project: the lists it is on, this year's money, where the money comes from, 入统. */
export async function recordFacts(project: Project): Promise<Fact[]> {
  const [t, funds, locale] = await Promise.all([
    getTranslations("projectPage"),
    getTranslations("projectPage.fundingOf"),
    getLocale(),
  ]);
  const { batches, annualPlan, annualPlanYear, funding, statistics, statisticsSince } = project;
  const fundName = (name: string) => (funds.has(name as "own") ? funds(name as "own") : name);
  const parts = Object.entries(funding).map(([name, yuan]) => `${fundName(name)} ${formatMoney(yuan, locale)}`);
  const facts: [string, string | null][] = [
    [t("batches"), batches.length > 0 ? batches.map((batch) => t(`batch.${batch}`)).join(" · ") : null],
    [
      annualPlanYear === null ? t("annualPlan") : t("annualPlanOf", { year: String(annualPlanYear) }),
      annualPlan === null ? null : formatMoney(annualPlan, locale),
    ],
    [t("funding"), parts.length > 0 ? parts.join(" · ") : null],
    [
      t("statistics"),
      statistics === "entered" && statisticsSince
        ? t("enteredSince", { date: formatPeriod(statisticsSince, locale) })
        : statistics && t(statistics),
    ],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
