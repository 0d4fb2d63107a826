import { getLocale, getTranslations } from "next-intl/server";
import { FigureContext } from "@/components/indicators/figure-context";
import { IndicatorValue } from "@/components/indicators/indicator-value";
import { CitationLine } from "@/components/truth/citation-line";
import type { Figure } from "@/domain/indicators/indicator";
import { formatNumber } from "@/i18n/format";

/** What the reports say beside what this map has loaded; both stand, neither is explained away. */
export async function ReportedBesideLoaded({
  figures,
  withRegion = false,
}: {
  figures: Figure[];
  withRegion?: boolean;
}) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("indicators"),
    getTranslations("terms.loadedCount"),
    getLocale(),
  ]);
  if (figures.length === 0) return null;
  return (
    <dl className="facts">
      {figures.map(({ indicator, observation }) => (
        <div key={observation.code}>
          <dt lang="zh-CN">{withRegion ? `${observation.regionName} ${indicator.name}` : indicator.name}</dt>
          <dd>
            {t("reported")}{" "}
            <strong>
              <IndicatorValue observation={observation} unit={indicator.unit} />
            </strong>
            {" · "}
            {observation.loaded
              ? t("loaded", {
                  count: formatNumber(observation.loaded.count, locale),
                  what: terms(observation.loaded.name),
                })
              : t("notCompared")}
            <div className="below">
              <FigureContext observation={observation} />
              {observation.note ? <span lang="zh-CN"> · {observation.note}</span> : null} ·{" "}
              <CitationLine citation={observation.source} />
            </div>
          </dd>
        </div>
      ))}
    </dl>
  );
}
