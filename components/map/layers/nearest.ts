import type { MarkFeature } from "@/domain/map/mark";
import type { Coordinates } from "@/domain/positions/position";

/** Metres; flat-earth, which within a city is exact to the centimetre and sorts the same. */
export function metresBetween([lng1, lat1]: Coordinates, [lng2, lat2]: Coordinates): number {
  const radians = Math.PI / 180;
  const x = (lng2 - lng1) * Math.cos(((lat1 + lat2) / 2) * radians);
  return 6_371_008.8 * radians * Math.hypot(x, lat2 - lat1);
}

/** The `count` marks nearest to a place, nearest first. */
export function nearestTo(from: Coordinates, features: readonly MarkFeature[], count: number): MarkFeature[] {
  return features
    .map((feature) => ({ feature, metres: metresBetween(from, feature.geometry.coordinates) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, count)
    .map(({ feature }) => feature);
}
