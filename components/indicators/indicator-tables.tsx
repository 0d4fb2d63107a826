import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ObservationCells } from "@/components/indicators/observation-cells";
import type { Indicator } from "@/domain/indicators/indicator";
import { localePath } from "@/i18n/locales";

const figuresIn = (indicators: Indicator[]) =>
  indicators.reduce((sum, { observations }) => sum + observations.length, 0);

/** Indicators gathered under their topics, the topic with most figures first. */
function byTopic(indicators: Indicator[]): { topic: string; items: Indicator[]; figures: number }[] {
  const topics = [...new Set(indicators.map(({ topic }) => topic))];
  return topics
    .map((topic) => {
      const items = indicators.filter((indicator) => indicator.topic === topic);
      return { topic, items, figures: figuresIn(items) };
    })
    .sort((a, b) => b.figures - a.figures);
}

/** The figures as one table per topic, with a list to jump by; several figures of one indicator stand side by side. */
export async function IndicatorTables({ indicators }: { indicators: Indicator[] }) {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const groups = byTopic(indicators);
  return (
    <>
      <h2 id="figures" className="pt-4 text-lg font-bold">
        <span role="status">{t("found", { indicators: indicators.length, figures: figuresIn(indicators) })}</span>
      </h2>
      {indicators.length === 0 ? (
        <p className="py-2">
          {t("nothingFound")}{" "}
          <Link className="underline" href={localePath(locale, "/indicators")}>
            {t("startOver")}
          </Link>
        </p>
      ) : null}
      {groups.length > 1 ? (
        <details className="no-print">
          <summary className="tap-line">{t("topics")}</summary>
          <ul className="flex flex-wrap gap-x-4" lang="zh-CN">
            {groups.map(({ topic, figures }) => (
              <li key={topic}>
                <a className="tap-line" href={`#topic-${topic}`}>
                  {t("topicCount", { topic, count: figures })}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {groups.map(({ topic, items }) => (
        <section key={topic} className="section" aria-labelledby={`topic-${topic}`}>
          <h2 id={`topic-${topic}`} lang="zh-CN">
            {topic}
          </h2>
          <table className="data-table max-[52rem]:block max-[52rem]:[&_tbody]:block max-[52rem]:[&_td]:block max-[52rem]:[&_td]:border-0 max-[52rem]:[&_td]:py-0 max-[52rem]:[&_th[scope=rowgroup]]:block max-[52rem]:[&_thead]:hidden max-[52rem]:[&_tr]:block">
            <thead>
              <tr>
                <th scope="col">{t("indicator")}</th>
                <th scope="col">{t("region")}</th>
                <th scope="col">{t("value")}</th>
                <th scope="col">{t("source")}</th>
              </tr>
            </thead>
            {items.map((indicator) => (
              <ObservationCells key={indicator.code} indicator={indicator} />
            ))}
          </table>
        </section>
      ))}
    </>
  );
}
