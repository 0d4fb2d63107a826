import type { Coordinates } from "@/domain/positions/position";

const METRES_PER_DEGREE = 111_195;
/** 0.1 m: what lies below nobody can point at. */
const DECIMALS = 6;

/** As a form shows and sends it: at most six decimals. */
export function degreesText(value: number): string {
  return String(Number(value.toFixed(DECIMALS)));
}

/** The position so many metres to the east and to the north; exact enough for the steps of a key. */
export function moveBy([lng, lat]: Coordinates, east: number, north: number): Coordinates {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  return [lng + east / (METRES_PER_DEGREE * narrowing), lat + north / METRES_PER_DEGREE];
}
