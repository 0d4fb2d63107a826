import type { Indicator, LoadedCount, Observation } from "@/domain/indicators/indicator";

export type Beside = { indicator: Indicator; observation: Observation };

/** The reported figures beside which one of these counts stands, in the order of the counts. */
export function figuresBeside(indicators: Indicator[], counts: readonly LoadedCount[]): Beside[] {
  const figures = indicators.flatMap((indicator) =>
    indicator.observations.map((observation) => ({ indicator, observation })),
  );
  return counts.flatMap((count) => figures.filter(({ observation }) => observation.loaded?.name === count));
}
