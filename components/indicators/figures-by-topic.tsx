import { getLocale, getTranslations } from "next-intl/server";
import { FigureContext } from "@/components/indicators/figure-context";
import { indicatorExtras } from "@/components/indicators/indicator-extras";
import { IndicatorValue } from "@/components/indicators/indicator-value";
import { CitationLine } from "@/components/truth/citation-line";
import type { Indicator } from "@/domain/indicators/indicator";
import { formatNumber } from "@/i18n/format";

/** What is reported of a region, topic by topic, each folded; with what this map has where the two compare. */
export async function FiguresByTopic({ groups }: { groups: { topic: string; indicators: Indicator[] }[] }) {
  if (groups.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const all = groups.flatMap(({ indicators }) => indicators);
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">{t("reportedFigures")}</h2>
      {groups.map(({ topic, indicators }) => (
        <details key={topic} className="topic-group">
          <summary className="tap-line" lang="zh-CN">
            {t("topicCount", { topic, count: indicators.reduce((sum, each) => sum + each.observations.length, 0) })}
          </summary>
          <dl className="facts">
            {indicators.map((indicator) => (
              <div key={indicator.code}>
                <dt lang="zh-CN">{indicator.name}</dt>
                <dd>
                  {indicator.observations.map((observation) => (
                    <div key={observation.code} className="pb-1">
                      <strong>
                        <IndicatorValue observation={observation} unit={indicator.unit} />
                      </strong>
                      {observation.loaded
                        ? ` · ${t("beside", { count: formatNumber(observation.loaded.count, locale) })}`
                        : ""}
                      <div className="below">
                        <FigureContext observation={observation} />
                        {observation.note ? <span lang="zh-CN"> · {observation.note}</span> : null} ·{" "}
                        <CitationLine citation={observation.source} />
                      </div>
                    </div>
                  ))}
                  {indicatorExtras(indicator, all)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
