import { getTranslations } from "next-intl/server";
import { ObservationCells } from "@/components/indicators/observation-cells";
import type { Indicator } from "@/domain/indicators/indicator";

/** The figures as one table per topic, in the order they come; several figures of one indicator stand side by side. */
export async function IndicatorTables({ indicators }: { indicators: Indicator[] }) {
  const t = await getTranslations("indicators");
  const topics = [...new Set(indicators.map(({ topic }) => topic))];
  return (
    <>
      {topics.map((topic) => (
        <section key={topic} className="section" aria-labelledby={`topic-${topic}`}>
          <h2 id={`topic-${topic}`} lang="zh-CN">
            {topic}
          </h2>
          <table className="data-table figure-table">
            <thead>
              <tr>
                <th scope="col">{t("indicator")}</th>
                <th scope="col">{t("region")}</th>
                <th scope="col">{t("value")}</th>
                <th scope="col">{t("source")}</th>
              </tr>
            </thead>
            {indicators
              .filter((indicator) => indicator.topic === topic)
              .map((indicator) => (
                <ObservationCells key={indicator.code} indicator={indicator} />
              ))}
          </table>
        </section>
      ))}
    </>
  );
}
