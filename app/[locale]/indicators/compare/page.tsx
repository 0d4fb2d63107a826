import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ComparisonJumps, ComparisonList } from "@/components/indicators/comparison-list";
import { DisagreementList } from "@/components/indicators/disagreement-list";
import { compareDistricts } from "@/domain/indicators/compare";
import { disagreementsIn } from "@/domain/indicators/disagree";
import { localePath } from "@/i18n/locales";
import { findAllIndicators } from "@/server/indicators/queries";
import { findRegions } from "@/server/regions/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators.compare"))("title") };
}

/** The districts side by side, and the figures that do not agree: what is reported, with what keeps it apart. */
export default async function ComparePage() {
  const [t, locale, { items }, indicators] = await Promise.all([
    getTranslations("indicators.compare"),
    getLocale(),
    findRegions({ level: ["district"] }, { limit: 100, offset: 0 }),
    findAllIndicators(),
  ]);
  const comparisons = compareDistricts(
    indicators,
    items.map(({ code }) => code),
  );
  const disagreements = disagreementsIn(indicators);
  const comparable = comparisons.filter(({ differences }) => differences.length === 0).length;
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="max-w-[38em]">{t("intro")}</p>
      <p className="no-print">
        <a className="tap-line" href={localePath(locale, "/indicators")}>
          {t("toAll")}
        </a>
      </p>
      <section className="section" aria-labelledby="districts">
        <h2 id="districts">{t("districts", { count: comparisons.length })}</h2>
        <p className="notice">{comparable > 0 ? t("someComparable", { comparable }) : t("noneComparable")}</p>
        <ComparisonJumps comparisons={comparisons} />
        <ComparisonList comparisons={comparisons} districts={items} />
      </section>
      <section className="section" aria-labelledby="disagreements">
        <h2 id="disagreements">{t("disagreements", { count: disagreements.length })}</h2>
        <p className="small">{t("disagreementsIntro")}</p>
        <DisagreementList disagreements={disagreements} />
      </section>
    </>
  );
}
