import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import type { CircleMode, TravelPolicy } from "@/domain/travel/estimates";
import { estimatedTimes, type TravelTimes } from "@/domain/travel/times";

/** Times between places: the configured routing engine's, else the estimate. */
export async function travelTimes(
  from: readonly Coordinates[],
  to: readonly Coordinates[],
  _mode: CircleMode,
  policy: TravelPolicy,
): Promise<TravelTimes> {
  return estimatedTimes(from, to, policy);
}
