import type { ServiceWindow } from "@/domain/plan/service-hours";
import type { Coordinates } from "@/domain/positions/position";
import { legMinutes, onSphere, type SpherePoint, straightBetween, type TravelPolicy } from "@/domain/travel/estimates";

/** As many matters as one trip may have: all their sets are 256. */
export const MOST_MATTERS = 8;

/** A set of matters of the basket: bit n is the nth matter. */
export type MatterSet = number;

/** A place as the search sees it: where, what, how long, when. */
export type Place = {
  coordinates: Coordinates;
  /** Metres by which the position may be off: every way to or from it may be so much longer, and is planned to be. */
  slack: number;
  handles: MatterSet;
  /** Minutes at the counter for each matter; only those of `handles` count. */
  minutes: readonly number[];
  windows: readonly ServiceWindow[];
};

/** One day, one person, one basket. */
export type Problem = {
  places: readonly Place[];
  target: MatterSet;
  /** Number of matters in the basket. */
  size: number;
  from: Coordinates;
  /** Minutes since midnight at which the person leaves. */
  start: number;
  policy: TravelPolicy;
  /** For each matter those whose result it needs: they come before it, at the same stop or an earlier one. */
  after: readonly MatterSet[];
};

/** What is done where, in order. */
export type Visit = { place: number; does: MatterSet };

/** A way to do everything: `end` is the minute at which the last matter is done, `travel` all minutes on the way. */
export type Route = { visits: Visit[]; end: number; travel: number };

/** What two routes with equally many stops are compared by. */
export type Worth = Pick<Route, "end" | "travel">;

/**
 * Which of two is better; negative for the first. A minute on the way counts twice, once as time and once as effort:
 * nobody sets out at night for a place in the next county because it opens half an hour before the one next door.
 */
export function compareWorth(a: Worth, b: Worth): number {
  return a.end + a.travel - (b.end + b.travel) || a.end - b.end || a.travel - b.travel;
}

export function isBetter(a: Worth, b: Worth): boolean {
  return compareWorth(a, b) < 0;
}

export function members(set: MatterSet): number[] {
  const found: number[] = [];
  for (let bit = 0; set >> bit; bit++) if ((set >> bit) & 1) found.push(bit);
  return found;
}

/** Whether a set can be done by somebody who has done `done`: nothing in it waits for a result that is not there. */
export function isInOrder(does: MatterSet, done: MatterSet, after: readonly MatterSet[]): boolean {
  const there = done | does;
  return members(does).every((matter) => ((after[matter] ?? 0) & ~there) === 0);
}

/** Minutes from the start (-1) or a place to a place. */
export function legs(problem: Problem): (from: number, to: number) => number {
  const points: SpherePoint[] = problem.places.map(({ coordinates }) => onSphere(coordinates));
  const start = onSphere(problem.from);
  return (from, to) => {
    const [a, b] = [from < 0 ? start : points[from], points[to]];
    if (!a || !b) throw new RangeError("There is no such place.");
    const slack = (problem.places[from]?.slack ?? 0) + (problem.places[to]?.slack ?? 0);
    return legMinutes(straightBetween(a, b) + slack, problem.policy);
  };
}

/** For every set of matters the least number of places that handle it, hours aside; Infinity where some cannot be. */
export function coverSizes(problem: { places: readonly Pick<Place, "handles">[]; size: number }): Float64Array {
  const sizes = new Float64Array(1 << problem.size).fill(Number.POSITIVE_INFINITY);
  sizes[0] = 0;
  const kinds = [...new Set(problem.places.map(({ handles }) => handles))].filter((set) => set > 0);
  for (let set = 1; set < sizes.length; set++) {
    for (const kind of kinds) {
      if ((kind & set) === 0) continue;
      const size = 1 + (sizes[set & ~kind] ?? Number.POSITIVE_INFINITY);
      if (size < (sizes[set] ?? 0)) sizes[set] = size;
    }
  }
  return sizes;
}
