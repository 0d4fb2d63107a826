import { coverSizes, type MatterSet, members, type Problem } from "@/domain/plan/problem";
import { legMinutes, onSphere, type SpherePoint, straightBetween } from "@/domain/travel/estimates";

/** What the search looks up millions of times, worked out once per problem; `-1` is where the person starts. */
export type Ground = {
  problem: Problem;
  /** Minutes from a place to another. */
  way: (from: number, to: number) => number;
  /** The matters of a set. */
  membersOf: readonly (readonly number[])[];
  /** Minutes at the counter of a place for a set. */
  counter: (place: number, set: MatterSet) => number;
  /** Least minutes at any counters for every set. */
  service: Float64Array;
  /** The least minutes from a place to one that handles a matter. */
  nearest: (place: number, matter: number) => number;
};

export function groundOf(problem: Problem): Ground {
  const { places, size, policy } = problem;
  const points: SpherePoint[] = places.map(({ coordinates }) => onSphere(coordinates));
  const start = onSphere(problem.from);
  const way = (from: number, to: number): number => {
    const there = points[to];
    const slack = (places[from]?.slack ?? 0) + (places[to]?.slack ?? 0);
    return there ? legMinutes(straightBetween(points[from] ?? start, there) + slack, policy) : 0;
  };

  const sets = 1 << size;
  const membersOf = Array.from({ length: sets }, (_, set) => members(set));
  const sum = (minutes: (matter: number) => number) =>
    Float64Array.from(membersOf, (set) => set.reduce((all, matter) => all + minutes(matter), 0));
  const least = Array.from({ length: size }, (_, matter) =>
    places.reduce(
      (best, place) => ((place.handles >> matter) & 1 ? Math.min(best, place.minutes[matter] ?? 0) : best),
      Number.POSITIVE_INFINITY,
    ),
  );
  const counters = new Map<number, Float64Array>();
  const counter = (place: number, set: MatterSet): number => {
    const known = counters.get(place) ?? sum((matter) => places[place]?.minutes[matter] ?? 0);
    counters.set(place, known);
    return known[set] ?? 0;
  };

  const nearestOf = new Map<number, Int32Array>();
  const nearest = (from: number, matter: number): number => {
    let known = nearestOf.get(from);
    if (!known) {
      known = new Int32Array(size).fill(1_000_000);
      for (let to = 0; to < places.length; to++) {
        const handles = places[to]?.handles ?? 0;
        if (handles === 0) continue;
        const minutes = to === from ? 0 : way(from, to);
        for (let each = 0; each < size; each++) {
          if ((handles >> each) & 1 && minutes < (known[each] ?? 0)) known[each] = minutes;
        }
      }
      nearestOf.set(from, known);
    }
    return known[matter] ?? 0;
  };
  return { problem, way, membersOf, counter, service: sum((matter) => least[matter] ?? 0), nearest };
}

/** The ground without some of its places: they handle nothing, and all lower bounds stay true. */
export type Field = {
  ground: Ground;
  /** What each place handles now. */
  handles: Int32Array;
  /** Least number of places for every set, hours aside. */
  covers: Float64Array;
  /** The places from which `left` further stops can do what then remains of `rest`. */
  useful: (rest: MatterSet, left: number) => Int32Array;
};

export function fieldOf(ground: Ground, excluded: ReadonlySet<number>): Field {
  const { places, size, start, target } = ground.problem;
  const handles = Int32Array.from(places, (place, index) =>
    excluded.has(index) || !place.windows.some(({ to }) => to > start) ? 0 : place.handles & target,
  );
  const covers = coverSizes({ places: Array.from(handles, (set) => ({ handles: set })), size });
  const known = new Map<number, Int32Array>();
  const useful = (rest: MatterSet, left: number): Int32Array => {
    const key = rest * 16 + left;
    const found = known.get(key);
    if (found) return found;
    const indexes = Int32Array.from(handles.keys()).filter((index) => {
      const can = (handles[index] ?? 0) & rest;
      return can > 0 && (covers[rest & ~can] ?? 0) <= left;
    });
    known.set(key, indexes);
    return indexes;
  };
  return { ground, handles, covers, useful };
}
