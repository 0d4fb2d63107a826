import { distanceBetween } from "@/domain/positions/distance";
import type { Coordinates } from "@/domain/positions/position";

/** Where most of some places lie: around their middle one, as far as `reach` metres. */
export type Surroundings = { middle: Coordinates; reach: number };

/** Metres. Nothing nearer to the middle is called far off, however closely the others lie together. */
export const LEAST_REACH_M = 60_000;
/** So many times as far from the middle as half of the places. */
export const REACH_FACTOR = 8;
/** Of two places nobody can say which one is wrong. */
const LEAST_PLACES = 3;

/**
 * The surroundings of places of which some may be mistyped: medians, which a few wrong ones do not move.
 * Null where there are too few to tell.
 */
export function surroundingsOf(places: readonly Coordinates[]): Surroundings | null {
  if (places.length < LEAST_PLACES) return null;
  const middle: Coordinates = [median(places.map(([lng]) => lng)), median(places.map(([, lat]) => lat))];
  const usual = median(places.map((place) => distanceBetween(place, middle)));
  return { middle, reach: Math.max(LEAST_REACH_M, REACH_FACTOR * usual) };
}

/** Whole kilometres from the middle to a place beyond the reach; null for one within it. */
export function farOff(place: Coordinates, { middle, reach }: Surroundings): number | null {
  const metres = distanceBetween(place, middle);
  return metres > reach ? Math.round(metres / 1_000) : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
