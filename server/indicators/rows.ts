import "server-only";
import type { Indicator, LoadedCount, Observation } from "@/domain/indicators/indicator";
import type { Qualifier } from "@/domain/projects/project";
import type { Indicator as IndicatorRow, Observation as ObservationRow } from "@/prisma/generated/client";
import { countLoadedIn } from "@/server/indicators/loaded";
import { regionNamesOf } from "@/server/regions/names";
import { citationsOf } from "@/server/sources/rows";

/** The order of a series: by region, then as time went by; what has no date comes last. */
export const observationOrder = [
  { region: "asc" },
  { periodStart: { sort: "asc", nulls: "last" } },
  { code: "asc" },
] as const;

/**
 * Turns rows into indicators: two more queries however many rows there are, and one for each region with counts to compare.
 *
 * @param counted whether to count what is loaded beside the figures that can be compared with it.
 */
export async function indicatorsOf(
  rows: (IndicatorRow & { observations: ObservationRow[] })[],
  { counted = true } = {},
): Promise<Indicator[]> {
  const observations = rows.flatMap((row) => row.observations);
  const compared = counted ? observations.filter((row) => row.loadedCount !== null) : [];
  const [cite, names, loaded] = await Promise.all([
    citationsOf(observations.map((row) => row.source)),
    regionNamesOf(observations.map((row) => row.region)),
    loadedBeside(compared),
  ]);
  const observationOf = (row: ObservationRow): Observation => {
    const name = row.loadedCount as LoadedCount | null;
    const count = name ? loaded.get(row.region)?.[name] : undefined;
    return {
      code: row.code,
      region: row.region,
      regionName: names.get(row.region) ?? row.region,
      period: row.period,
      periodStart: row.periodStart,
      periodEnd: row.periodEnd,
      qualifier: row.qualifier as Qualifier,
      value: row.value?.toNumber() ?? null,
      valueHigh: row.valueHigh?.toNumber() ?? null,
      valueText: row.valueText,
      growth: row.growth,
      scope: row.scope,
      loaded: name && count !== undefined ? { name, count } : null,
      note: row.note,
      source: cite(row.source, row.section),
    };
  };
  return rows.map(({ code, name, topic, unit, definition, kind, observations }) => ({
    code,
    name,
    topic,
    unit,
    definition,
    kind,
    observations: observations.map(observationOf),
  }));
}

/** By region: what is loaded there of the counts that its figures are compared with. */
async function loadedBeside(
  rows: readonly ObservationRow[],
): Promise<Map<string, Partial<Record<LoadedCount, number>>>> {
  const asked = new Map<string, Set<LoadedCount>>();
  for (const { region, loadedCount } of rows) {
    asked.set(region, (asked.get(region) ?? new Set()).add(loadedCount as LoadedCount));
  }
  const counted = [...asked].map(async ([region, names]) => [region, await countLoadedIn(region, [...names])] as const);
  return new Map(await Promise.all(counted));
}
