import type { Figure } from "@/domain/indicators/indicator";

/** The columns of the figures as a table; the names are those of data files where the two mean the same. */
export const figureColumns = [
  "code",
  "topic",
  "indicator",
  "region",
  "region_name",
  "period",
  "period_start",
  "period_end",
  "qualifier",
  "value",
  "value_high",
  "value_text",
  "unit",
  "growth",
  "scope",
  "kind",
  "source",
  "source_title",
  "section",
  "published",
  "note",
] as const;

/** One figure as a row of it, as reported. */
export function figureRow({ indicator, observation }: Figure): (string | number | null)[] {
  const { source } = observation;
  return [
    observation.code,
    indicator.topic,
    indicator.name,
    observation.region,
    observation.regionName,
    observation.period,
    observation.periodStart,
    observation.periodEnd,
    observation.qualifier,
    observation.value,
    observation.valueHigh,
    observation.valueText,
    indicator.unit,
    observation.growth,
    observation.scope,
    indicator.kind,
    source.code,
    source.title,
    source.section,
    source.published,
    observation.note,
  ];
}
