import { type Coordinates, distanceBetween } from "@/domain/positions/position";
import { seededRandom } from "@/domain/random/seeded-random";

/** A closed ring of `[lng, lat]`; the last position repeats the first. */
export type Ring = readonly Coordinates[];

export type Station = { code: string; township: string; isCommunity: boolean };
export type Placed = { code: string; position: Coordinates; precision: number };

export type Ground = {
  /** Seats of the townships, by code. */
  seats: ReadonlyMap<string, Coordinates>;
  outline: readonly Ring[];
  water: readonly Ring[];
};

/** Any other number gives another, equally arbitrary, set of positions. */
const SEED = 360_113;
/** Metres between two stations, at least. */
const APART = 250;
/** Communities stand close together, villages far apart: metres from the seat; the outer one is the precision we admit. */
const COMMUNITY = { from: 200, to: 1_500 };
const VILLAGE = { from: 900, to: 3_000 };
/** The circle grows by this share after every failed try, so that a full township spills over. */
const GROWTH = 0.004;
const TRIES = 2_000;
const DECIMALS = 4;
const METRES_PER_DEGREE = 111_195;

/** FNV-1a: each station has its own sequence. */
function seedOf(code: string): number {
  let hash = 0x811c9dc5 ^ SEED;
  for (const sign of code) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

export function isInside([lng, lat]: Coordinates, ring: Ring): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] ?? [0, 0];
    const [bx, by] = ring[i] ?? [0, 0];
    if (ay > lat !== by > lat && lng < ax + ((lat - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}

function pointAround([lng, lat]: Coordinates, distance: number, angle: number): Coordinates {
  const north = (distance * Math.sin(angle)) / METRES_PER_DEGREE;
  const east = (distance * Math.cos(angle)) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  return [Number((lng + east).toFixed(DECIMALS)), Number((lat + north).toFixed(DECIMALS))];
}

/**
 * Made-up positions for stations of which nothing but the township is known: around its seat,
 * inside the outline, out of the water, nearer to their own seat than to any other, and apart from each other.
 * The same input gives the same positions, in whatever order the stations come.
 */
export function placeStations(stations: readonly Station[], { seats, outline, water }: Ground): Placed[] {
  const placed: Placed[] = [];
  const isFree = (position: Coordinates, seat: Coordinates) =>
    outline.some((ring) => isInside(position, ring)) &&
    !water.some((ring) => isInside(position, ring)) &&
    [...seats.values()].every((other) => distanceBetween(position, seat) <= distanceBetween(position, other)) &&
    placed.every((other) => distanceBetween(position, other.position) >= APART);

  for (const { code, township, isCommunity } of [...stations].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const seat = seats.get(township);
    if (!seat) throw new Error(`${code}: its township ${township} has no seat.`);
    const { from, to } = isCommunity ? COMMUNITY : VILLAGE;
    const random = seededRandom(seedOf(code));
    let position: Coordinates | null = null;
    for (let tried = 0; tried < TRIES && !position; tried++) {
      // The square root spreads points evenly over the area instead of crowding the middle.
      const distance = (from + (to - from) * Math.sqrt(random())) * (1 + tried * GROWTH);
      const candidate = pointAround(seat, distance, random() * 2 * Math.PI);
      if (isFree(candidate, seat)) position = candidate;
    }
    if (!position) throw new Error(`${code}: no free place in ${TRIES} tries.`);
    placed.push({ code, position, precision: to });
  }
  return placed;
}
