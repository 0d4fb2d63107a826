import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { indicatorExtras } from "@/components/indicators/indicator-extras";
import { ObservationCells } from "@/components/indicators/observation-cells";
import type { Indicator } from "@/domain/indicators/indicator";

type Props = {
  indicators: Indicator[];
  /** Indicators that derived values of these need. */
  inputs: Indicator[];
};

/**
 * The figures as one table per topic, in the order they come; several figures of one indicator stand side by side,
 * and below them what can be drawn and worked out.
 */
export async function IndicatorTables({ indicators, inputs }: Props) {
  const t = await getTranslations("indicators");
  const extras = new Map(indicators.map((indicator) => [indicator.code, indicatorExtras(indicator, inputs)]));
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
                <Fragment key={indicator.code}>
                  <ObservationCells indicator={indicator} />
                  {extras.get(indicator.code) ? (
                    <tbody className="figure-more">
                      <tr>
                        <td colSpan={4}>{extras.get(indicator.code)}</td>
                      </tr>
                    </tbody>
                  ) : null}
                </Fragment>
              ))}
          </table>
        </section>
      ))}
    </>
  );
}
