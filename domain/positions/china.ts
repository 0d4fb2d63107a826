import type { Coordinates } from "@/domain/positions/position";

// Types only from position.ts: this runs in the browser, without zod.

/** West, south, east, north; degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** All of China, with its seas. No place of it is in it with longitude and latitude swapped. */
export const CHINA: Box = [73, 3, 136, 54];

export function isInBox([lng, lat]: Coordinates, [west, south, east, north]: Box): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
