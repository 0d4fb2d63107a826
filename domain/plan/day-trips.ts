import type { Day, DayPlace } from "@/domain/plan/day";
import { isBetter, type MatterSet, members, type Route } from "@/domain/plan/problem";
import { rankedRoutes } from "@/domain/plan/rank";
import { bestRoute } from "@/domain/plan/search";
import { serve } from "@/domain/plan/service-hours";

/** A place that can be named but not timed, and what is done there; it comes last. */
export type UntimedVisit = { place: DayPlace; does: MatterSet };
/** A route over `places`, and what comes after it untimed. */
export type DayTrip = { route: Route; places: DayPlace[]; untimed: UntimedVisit[] };

const NOTHING_TIMED: Route = { visits: [], end: 0, travel: 0 };
/** So many kinds of untimed places are looked at, those that handle most first. */
const MOST_KINDS = 12;

export function stopCount({ route, untimed }: DayTrip): number {
  return route.visits.length + untimed.length;
}

function inOrder(a: DayTrip, b: DayTrip): number {
  const byCount = stopCount(a) - stopCount(b) || a.untimed.length - b.untimed.length;
  if (byCount !== 0) return byCount;
  return isBetter(a.route, b.route) ? -1 : isBetter(b.route, a.route) ? 1 : 0;
}

/** One untimed place for every set of matters: which of them is nearest, nobody knows. */
function untimedKinds(day: Day, start: number): DayPlace[] {
  const kinds = new Map<MatterSet, DayPlace>();
  for (const each of day.unknown) {
    const { windows, handles, minutes } = each.place;
    const takes = members(handles).map((matter) => minutes[matter] ?? 0);
    if (!kinds.has(handles) && serve(windows, start, takes.slice(0, 1))) kinds.set(handles, each);
  }
  const size = (place: DayPlace) => members(place.place.handles).length;
  return [...kinds.values()].sort((a, b) => size(b) - size(a)).slice(0, MOST_KINDS);
}

/** Untimed places that together handle a set, each taking what the larger ones before it leave. */
function untimedCover(kinds: readonly DayPlace[], set: MatterSet): UntimedVisit[] | null {
  const visits: UntimedVisit[] = [];
  let rest = set;
  while (rest > 0) {
    const most = [...kinds].sort((a, b) => count(b.place.handles & rest) - count(a.place.handles & rest))[0];
    const does = (most?.place.handles ?? 0) & rest;
    if (!most || does === 0) return null;
    visits.push({ place: most, does });
    rest &= ~does;
  }
  return visits;
}

const count = (set: MatterSet): number => members(set).length;

/** Trips that end at places without a known position or hours; `most` stops at most. */
function untimedTrips(day: Day, most: number): DayTrip[] {
  const problem = day.problem(day.all);
  const timed = day.known.reduce((set, { place }) => set | place.handles, 0);
  const kinds = untimedKinds(day, problem.start);
  const trips: DayTrip[] = [];
  const complete = (untimed: UntimedVisit[]) => {
    const target = day.all & ~untimed.reduce((set, { does }) => set | does, 0);
    if (untimed.length + (target ? 1 : 0) > most) return;
    const route = target ? bestRoute(day.problem(target)) : NOTHING_TIMED;
    if (route && untimed.length + route.visits.length <= most) trips.push({ route, places: day.known, untimed });
  };
  for (const kind of kinds) {
    const does = kind.place.handles & day.all;
    if ((day.all & ~does & ~timed) === 0) complete([{ place: kind, does }]);
  }
  if (trips.length === 0) {
    const rest = day.all & ~timed;
    const cover = rest ? untimedCover(kinds, rest) : null;
    if (cover) complete(cover);
  }
  return trips.sort(inOrder);
}

/**
 * The trips of a day, best first. Those between known positions come first; one that saves a stop by a place whose way
 * can only be reckoned is offered after them. Where there is no other way, reckoned ones, and last untimed ones.
 */
export function tripsOfDay(day: Day, most: number): DayTrip[] {
  if (day.all === 0) return [];
  const ranked = (places: DayPlace[], count: number) =>
    rankedRoutes(day.problem(day.all, places), count).map((route): DayTrip => ({ route, places, untimed: [] }));
  const wider = [...day.known, ...day.assumed];
  const timed = ranked(day.known, most);
  const [best] = timed;
  if (best) {
    const shorter = day.assumed.length > 0 && stopCount(best) > 1 ? ranked(wider, 1) : [];
    return [...timed, ...shorter.filter((trip) => stopCount(trip) < stopCount(best))];
  }
  const reckoned = day.assumed.length > 0 ? ranked(wider, most) : [];
  return reckoned.length > 0 ? reckoned : untimedTrips(day, Number.POSITIVE_INFINITY).slice(0, most);
}
