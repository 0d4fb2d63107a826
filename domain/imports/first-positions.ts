import { type ComparedPosition, findShift, type PositionFinding } from "@/domain/imports/position-finding";
import { type CoordinateSystem, fromWgs84, toWgs84 } from "@/domain/positions/coordinate-systems";
import type { Coordinates } from "@/domain/positions/position";
import { isInWater, type Water } from "@/domain/positions/water";

/** A position of a file, converted from the system that it names. */
export type PlacedRow = { row: number; crs: CoordinateSystem; position: Coordinates };

/** So many places of one name have to agree before a first import is held back for it. */
const ENOUGH_NAMES = 5;
/** Fewer are told, and hold nothing back. */
const LEAST_NAMES = 2;
/** So many points in water, and this share of all, before a word is said. */
const LEAST_WET = 3;
const WET_SHARE = 0.03;
/** The other system has to leave this share of them in water at most. */
const LEFT_SHARE = 0.34;
const EXAMPLES = 5;

/**
 * A shift against known places of the same name or address, where no code is known yet. Only one that a system
 * explains: names alone are too weak for more.
 *
 * @returns the finding, and whether it is strong enough to write nothing; null where nothing is suspicious.
 */
export function findShiftByName(
  compared: readonly ComparedPosition[],
): { finding: PositionFinding; isStrong: boolean } | null {
  const shift = findShift(compared);
  if (!shift?.suggestedCrs || shift.rows < LEAST_NAMES) return null;
  return { finding: { ...shift, kind: "shifted-by-name" }, isStrong: shift.rows >= ENOUGH_NAMES };
}

/** Points that lie in rivers and lakes, and in another system would mostly lie on land. Weak: it is only said. */
export function findInWater(rows: readonly PlacedRow[], waters: readonly Water[]): PositionFinding | null {
  const isWet = (position: Coordinates) => isInWater(position, waters);
  const wet = rows.filter(({ position }) => isWet(position));
  if (wet.length < LEAST_WET || wet.length < WET_SHARE * rows.length) return null;
  const [best] = (["wgs84", "gcj02", "bd09"] as const)
    .map((system) => ({ system, wet: rows.filter((each) => isWet(readAs(system, each))).length }))
    .sort((one, other) => one.wet - other.wet);
  if (!best || best.wet > LEFT_SHARE * wet.length) return null;
  const examples = wet.slice(0, EXAMPLES).map(({ row }) => row);
  const none = { compared: null, metres: null };
  return { kind: "in-water", rows: wet.length, ...none, suggestedCrs: best.system, examples };
}

/** Where the numbers of the file would lie in another system. */
function readAs(system: CoordinateSystem, { crs, position }: PlacedRow): Coordinates {
  return toWgs84(fromWgs84(position, crs), system);
}
