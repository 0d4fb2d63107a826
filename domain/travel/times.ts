import type { Coordinates } from "@/domain/positions/position";
import { onSphere, straightBetween, type TravelPolicy } from "@/domain/travel/estimates";

/** Who says how long a way takes: our table of paces, or a routing engine that knows the roads. */
export type TimesBy = "estimate" | "routing";

/** Minutes, not rounded, from each of some places to each of others; Infinity where there is no way. */
export type TravelTimes = { by: TimesBy; minutes: (from: number, to: number) => number };

/** The times by the straight line and the table of paces. */
export function estimatedTimes(
  from: readonly Coordinates[],
  to: readonly Coordinates[],
  { detour, speed, overhead }: TravelPolicy,
): TravelTimes {
  const [starts, ends] = [from.map(onSphere), to.map(onSphere)];
  return {
    by: "estimate",
    minutes: (one, other) => {
      const [a, b] = [starts[one], ends[other]];
      if (!a || !b) throw new RangeError("There is no such place.");
      const straight = straightBetween(a, b);
      return straight < 1 ? 0 : (straight * detour) / speed + overhead;
    },
  };
}
