import { type CoordinateSystem, coordinateSystems, fromWgs84, toWgs84 } from "@/domain/positions/coordinate-systems";
import { distanceBetween } from "@/domain/positions/distance";
import type { Coordinates } from "@/domain/positions/position";

// No zod here: the editor of positions runs in the browser.

/** A position converted to WGS 84 from the system it is said to be in, and the known one of the same place. */
export type Compared = { crs: CoordinateSystem; position: Coordinates; known: Coordinates; precision?: number | null };

/** Nearer than this, a place has been measured anew. The least mix-up of systems is 500 m and more. */
const MOVED_M = 200;
/** How far from the known position a moved one may lie in its true system: so much, or this share of the way. */
const FITS_M = 30;
const FITS_SHARE = 0.1;

/**
 * @param precision metres within which the known position lies; null where nobody said. What lies within them has not
 *   moved: a position made up to ±1.5 km says nothing about a shift of 600 m.
 */
export function isMoved({ position, known, precision = null }: Omit<Compared, "crs">): boolean {
  return distanceBetween(position, known) > Math.max(MOVED_M, precision ?? 0);
}

/** Whether the two lie further apart than a new measurement would bring, however exact the known position is. */
export function isApart({ position, known }: Omit<Compared, "crs">): boolean {
  return isMoved({ position, known });
}

/** Whether the position lies where it is known to be, were its numbers those of this system. */
export function fitsAs(system: CoordinateSystem, compared: Compared): boolean {
  const { position, known } = compared;
  return missAs(system, compared) <= Math.max(FITS_M, FITS_SHARE * distanceBetween(position, known));
}

/** The same to within 30 m, which hardly comes by chance even for one place: that the shift is long is no excuse. */
export function fitsCloselyAs(system: CoordinateSystem, compared: Compared): boolean {
  return missAs(system, compared) <= FITS_M;
}

/** How far off the position were in truth, in metres, if its numbers were those of this system. */
const missAs = (system: CoordinateSystem, { crs, position, known }: Compared): number =>
  distanceBetween(toWgs84(fromWgs84(position, crs), system), known);

/** The system whose numbers these probably are, where they have been taken for another's; null where nothing says so. */
export function likelySystem(compared: Compared): CoordinateSystem | null {
  if (!isApart(compared)) return null;
  const fits = isMoved(compared) ? fitsAs : fitsCloselyAs;
  return coordinateSystems.find((system) => system !== "cgcs2000" && fits(system, compared)) ?? null;
}
