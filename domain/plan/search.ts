import { type Field, fieldOf, groundOf } from "@/domain/plan/ground";
import { compareWorth, isInOrder, type MatterSet, type Problem, type Route, type Worth } from "@/domain/plan/problem";
import { serve } from "@/domain/plan/service-hours";

/** A partial trip: what is done so far, where the person stands, and when. */
type Label = {
  done: MatterSet;
  place: number;
  end: number;
  travel: number;
  does: MatterSet;
  before: Label | null;
};

/** How many partial trips of a stage the first, inexact pass keeps: enough to find a good bound. */
const BEAM = 24;

/**
 * The least minutes on the way from a place for the rest: nobody gets to a matter faster than by its nearest place.
 * With one stop left the ways themselves are soon looked at.
 */
function wayAhead({ ground }: Field, place: number, rest: MatterSet, left: number): number {
  let most = 0;
  if (left < 2) return most;
  for (const matter of ground.membersOf[rest] ?? []) {
    const way = ground.nearest(place, matter);
    if (way > most) most = way;
  }
  return most;
}

/** Keeps a label unless another in the same state is at least as early and as short; removes those it makes useless. */
function keep(stage: Map<number, Label[]>, key: number, label: Label): void {
  const same = stage.get(key);
  if (!same) {
    stage.set(key, [label]);
    return;
  }
  if (same.some(({ end, travel }) => end <= label.end && travel <= label.travel)) return;
  stage.set(key, [...same.filter(({ end, travel }) => end < label.end || travel < label.travel), label]);
}

/** Every way to go on from `label` to one more place, so that `left` further stops can still do the rest. */
function extend(
  field: Field,
  label: Label,
  left: number,
  best: () => Worth | null,
  found: (next: Label) => void,
): void {
  const { ground, handles, covers } = field;
  const { places, target, after } = ground.problem;
  const rest = target & ~label.done;
  const isHopeless = (end: number, travel: number): boolean => {
    const bound = best();
    return bound !== null && compareWorth({ end, travel }, bound) >= 0;
  };
  for (const index of field.useful(rest, left)) {
    const place = places[index];
    if (!place || index === label.place) continue;
    const way = ground.way(label.place, index);
    const [arrive, travel] = [label.end + way, label.travel + way];
    if (isHopeless(arrive + (ground.service[rest] ?? 0), travel)) continue;
    const can = (handles[index] ?? 0) & rest;
    for (let does = can; does > 0; does = left === 0 ? 0 : (does - 1) & can) {
      const then = rest & ~does;
      // With stops left, doing everything would have been a trip of fewer stops.
      if ((covers[then] ?? 0) > left || (left > 0 && then === 0)) continue;
      const later = ground.service[then] ?? 0;
      if (isHopeless(arrive + ground.counter(index, does) + later, travel) || !isInOrder(does, label.done, after))
        continue;
      const minutes = (ground.membersOf[does] ?? []).map((matter) => place.minutes[matter] ?? 0);
      const served = serve(place.windows, arrive, minutes);
      if (!served || isHopeless(served.end + later, travel)) continue;
      const ahead = best() ? wayAhead(field, index, then, left) : 0;
      if (ahead > 0 && isHopeless(served.end + later + ahead, travel + ahead)) continue;
      found({ done: label.done | does, place: index, end: served.end, travel, does, before: label });
    }
  }
}

function routeOf(label: Label): Route {
  const visits: Route["visits"] = [];
  for (let each = label; each.before; each = each.before) visits.unshift({ place: each.place, does: each.does });
  return { visits, end: label.end, travel: label.travel };
}

/** The best route with exactly `stops` stops, or null; with a `width` only the most promising labels go on. */
function withStops(field: Field, stops: number, bound: Route | null, width?: number): Route | null {
  const { problem, service } = field.ground;
  let best = bound;
  let labels: Label[] = [{ done: 0, place: -1, end: problem.start, travel: 0, does: 0, before: null }];
  for (let stop = 1; stop <= stops && labels.length > 0; stop++) {
    const stage = new Map<number, Label[]>();
    for (const label of labels) {
      extend(
        field,
        label,
        stops - stop,
        () => best,
        (next) => {
          if (next.done === problem.target) best = routeOf(next);
          else keep(stage, next.done * problem.places.length + next.place, next);
        },
      );
    }
    const hopes = [...stage.values()].flat().map((label) => {
      const rest = problem.target & ~label.done;
      const way = best ? wayAhead(field, label.place, rest, stops - stop) : 0;
      return { label, end: label.end + way + (service[rest] ?? 0), travel: label.travel + way };
    });
    hopes.sort(compareWorth);
    labels = hopes.slice(0, width).map(({ label }) => label);
  }
  return best;
}

/** `bestRoute` among the places of a field; with a `limit` only what is better than that. */
export function bestRouteIn(field: Field, limit: Route | null = null): Route | null {
  const { target } = field.ground.problem;
  const all = field.ground.membersOf[target]?.length ?? 0;
  const most = Math.min(all, limit?.visits.length ?? all);
  for (let stops = field.covers[target] ?? Number.POSITIVE_INFINITY; stops <= most; stops++) {
    const known = stops === limit?.visits.length ? limit : null;
    const bound = stops > 1 ? withStops(field, stops, known, BEAM) : known;
    const route = withStops(field, stops, bound);
    if (route && route !== limit) return route;
  }
  return null;
}

/**
 * The best trip of the day that does everything in `target`: fewest stops, then the earliest end (travel, waiting and
 * service together) with every minute on the way counted once more. Exact: every order of every choice of places and of what is done at which
 * of them is considered or shown to be no better. Null where the day does not suffice.
 *
 * A label stands for a set of matters done and a place; of two in the same state the later and longer is dropped,
 * because arriving earlier never means leaving later. A quick pass over few labels finds the bound that prunes the rest.
 */
export function bestRoute(problem: Problem): Route | null {
  return bestRouteIn(fieldOf(groundOf(problem), new Set()));
}
