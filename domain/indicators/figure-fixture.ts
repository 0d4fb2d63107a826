import type { Figure, Indicator, Observation } from "@/domain/indicators/indicator";

type Written = Partial<Observation> & { name?: string; unit?: string };

/** A figure for tests: exactly 1 个 of 学校, whole district, 2024, unless said otherwise. */
export function figure({ name = "学校", unit = "个", ...observation }: Written = {}): Figure {
  const indicator = { code: `${name}-${unit}`, name, topic: "t", unit, definition: null, kind: "result" };
  const year = observation.period ?? "2024";
  const written: Observation = {
    code: "F",
    region: "360113",
    regionName: "红谷滩区",
    period: year,
    periodStart: year,
    periodEnd: year,
    qualifier: "exactly",
    value: 1,
    valueHigh: null,
    valueText: null,
    growth: null,
    scope: null,
    loaded: null,
    note: null,
    source: {
      code: "s",
      title: "s",
      published: "2024",
      publishedQualifier: "exactly",
      kind: "article",
      section: null,
    },
    ...observation,
  };
  return { indicator: { ...indicator, observations: [written] }, observation: written };
}

/** The indicators of these figures, each once with all of its own. */
export function indicatorsOf(figures: readonly Figure[]): Indicator[] {
  const byCode = new Map<string, Indicator>();
  for (const { indicator, observation } of figures) {
    const known = byCode.get(indicator.code) ?? { ...indicator, observations: [] };
    byCode.set(indicator.code, { ...known, observations: [...known.observations, observation] });
  }
  return [...byCode.values()];
}
