import type { Coordinates } from "@/domain/positions/position";

/** Mean earth radius in metres (IUGG), the same as in the SQL function distance_metres. */
const EARTH_RADIUS = 6_371_008.8;

/** Great-circle distance in metres between two WGS 84 positions. */
export function distanceBetween([lng1, lat1]: Coordinates, [lng2, lat2]: Coordinates): number {
  const radians = Math.PI / 180;
  const dLat = (lat2 - lat1) * radians;
  const dLng = (lng2 - lng1) * radians;
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
}
