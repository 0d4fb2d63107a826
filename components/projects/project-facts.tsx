import { getLocale, getTranslations } from "next-intl/server";
import { recordFacts } from "@/components/projects/record-facts";
import { attributeFacts } from "@/components/ui/attribute-facts";
import type { Fact } from "@/components/ui/fact-list";
import { KnownOr } from "@/components/ui/known-or";
import type { Project } from "@/domain/projects/project";
import { formatArea, formatMoney, formatPeriod } from "@/i18n/format";

/** Money, size and dates of a project. Money is always there, as unknown if need be; the rest where published. */
export async function projectFacts(project: Project): Promise<Fact[]> {
  const [t, terms, locale] = await Promise.all([getTranslations("projects"), getTranslations("terms"), getLocale()]);
  const money =
    project.totalInvestment === null
      ? null
      : terms(`qualifier.${project.investmentQualifier ?? "exactly"}`, {
          value: formatMoney(project.totalInvestment, locale),
        });
  const dates = [
    ["startPlanned", project.startPlanned],
    ["startActual", project.startActual],
    ["finishPlanned", project.finishPlanned],
    ["finishActual", project.finishActual],
  ] as const;
  const areas = [
    ["landArea", project.landArea],
    ["floorArea", project.floorArea],
  ] as const;
  const text = (name: string, value: string | null): Fact[] =>
    value === null ? [] : [{ name, value: <span lang="zh-CN">{value}</span> }];
  return [
    { name: t("investment"), value: <KnownOr>{money === null ? null : <strong>{money}</strong>}</KnownOr> },
    ...(await recordFacts(project)),
    ...areas.flatMap(([name, value]) => (value === null ? [] : [{ name: t(name), value: formatArea(value, locale) }])),
    ...dates.flatMap(([name, value]) =>
      value === null ? [] : [{ name: t(name), value: formatPeriod(value, locale) }],
    ),
    ...text(t("fineStage"), project.fineStage),
    ...(await attributeFacts(project.attributes)).map((fact) => ({
      ...fact,
      value: <span lang="zh-CN">{fact.value}</span>,
    })),
    ...project.parties.map((party) => ({
      name: terms(`partyRole.${party.role}`),
      value: <span lang="zh-CN">{party.organisation}</span>,
    })),
    ...text(t("projectCode"), project.projectCode),
    {
      name: t("address"),
      value: <KnownOr>{project.address ? <span lang="zh-CN">{project.address}</span> : null}</KnownOr>,
    },
  ];
}
