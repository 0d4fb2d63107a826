/** Metres that nobody notices on the way: a distance is said as it is up to here. */
const EXACT_ENOUGH = 50;

/** A distance as it may be said: as it is, about so far, or nearby by a mark that may be so far off. */
export type ToldDistance = { kind: "exact" | "about" | "nearby"; metres: number };

/**
 * A distance between positions that may be `precision` metres off, never more exact than that: in whole hundreds where
 * that is more than a few steps. Where the place may as well be here, only the precision is known: no bound of the way,
 * which may be longer by as much.
 */
export function toldDistance(metres: number, precision: number | null | undefined): ToldDistance {
  if (!precision || precision <= EXACT_ENOUGH) return { kind: "exact", metres };
  if (metres <= precision) return { kind: "nearby", metres: precision };
  return { kind: "about", metres: Math.max(100, Math.round(metres / 100) * 100) };
}

/** Metres by which a position may be off as far as anybody minds; nothing for one that is as good as exact. */
export function slackOf(precision: number | null | undefined): number {
  return precision && precision > EXACT_ENOUGH ? precision : 0;
}

/** How far off each leg of a way may be, and all of it: the precisions of both its ends together. */
export function legPrecisions(stops: readonly (number | null | undefined)[]): { legs: number[]; all: number } {
  const legs = stops.map((precision, index) => (precision ?? 0) + (index > 0 ? (stops[index - 1] ?? 0) : 0));
  return { legs, all: legs.reduce((sum, each) => sum + each, 0) };
}
