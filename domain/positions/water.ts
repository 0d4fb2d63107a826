import type { Coordinates } from "@/domain/positions/position";

/** Rings of longitude and latitude; the first is the shore, the others are islands. */
export type Water = readonly (readonly Coordinates[])[];

/** Whether a position lies in a river or lake of the base map. */
export function isInWater(position: Coordinates, waters: readonly Water[]): boolean {
  return waters.some((water) => isWithin(position, water));
}

function isWithin(position: Coordinates, [shore = [], ...islands]: Water): boolean {
  return isInRing(position, shore) && !islands.some((island) => isInRing(position, island));
}

/** By the even-odd rule. */
function isInRing([x, y]: Coordinates, ring: readonly Coordinates[]): boolean {
  let isInside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + ring.length - 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}
