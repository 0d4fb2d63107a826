import { DerivedList } from "@/components/indicators/derived-list";
import { SeriesChart } from "@/components/indicators/series-chart";
import { derivedOf } from "@/domain/indicators/derive";
import type { Indicator } from "@/domain/indicators/indicator";
import { seriesOf } from "@/domain/indicators/series";

/** What can be drawn of an indicator's figures and worked out from them; null where there is neither. */
export function indicatorExtras(indicator: Indicator, others: readonly Indicator[]) {
  const series = seriesOf(indicator);
  const derived = derivedOf(indicator, others);
  if (series.length === 0 && derived.length === 0) return null;
  return (
    <section className="figure-extras">
      {series.map((each) => (
        <SeriesChart
          key={`${each.region} ${each.scope}`}
          series={each}
          id={`chart-${each.points[0]?.observation.code ?? indicator.code}`}
        />
      ))}
      {derived.length > 0 ? <DerivedList derived={derived} /> : null}
    </section>
  );
}
