import { completes } from "@/domain/plan/basket";
import type { Day, DayPlace } from "@/domain/plan/day";
import type { DayTrip } from "@/domain/plan/day-trips";
import type { Shortcoming, Trip, TripStop } from "@/domain/plan/plan";
import { type MatterSet, members } from "@/domain/plan/problem";
import { bestShares, latestStarts, timed } from "@/domain/plan/schedule";
import type { Coordinates } from "@/domain/positions/position";
import { shanghaiInstant, toRfc3339 } from "@/domain/time/shanghai";
import { type Leg, legOf, onSphere, straightBetween } from "@/domain/travel/estimates";

const named = ({ code, name }: { code: string; name: string }) => ({ code, name });

function mattersOf(day: Day, { candidate }: DayPlace, does: MatterSet): TripStop["matters"] {
  return members(does).flatMap((index) => {
    const matter = day.basket.matters[index];
    return matter ? [{ ...named(matter), mode: candidate.modes.get(matter.code) ?? ("full" as const) }] : [];
  });
}

/** Where one is, and by how many metres that may be off. */
type Spot = { coordinates: Coordinates | null; slack: number };

/** The way between two spots, or null where one of them is not public. */
function legBetween(day: Day, from: Spot, to: Spot): Leg | null {
  if (!from.coordinates || !to.coordinates) return null;
  const straight = straightBetween(onSphere(from.coordinates), onSphere(to.coordinates));
  return legOf(straight, day.policy, from.slack + to.slack);
}

const whereIs = ({ candidate }: DayPlace): Spot => ({
  coordinates: candidate.coordinates ?? candidate.assumed,
  slack: candidate.slack,
});

const distances = (leg: Leg | null) => ({
  distance: leg?.metres ?? null,
  farthest: leg?.farthest ?? null,
  straight: leg?.straight ?? null,
  minutes: leg?.minutes ?? null,
});

/** A trip of the day as people read it. With `unhurried` one leaves as late as it can be without ending later. */
export function tripOf(day: Day, { route, places, untimed }: DayTrip, unhurried: boolean): Trip {
  const target = route.visits.reduce((set, { does }) => set | does, 0);
  const problem = day.problem(target, places);
  const instant = (minute: number) => toRfc3339(shanghaiInstant(day.isoDate, minute));
  const visits = bestShares(problem, route.visits, (place, matter) => {
    const code = day.basket.matters[matter]?.code ?? "";
    return completes(places[place]?.candidate.modes.get(code)) ? 1 : 0;
  });
  const isTimed = visits.length > 0;
  const latest = isTimed ? latestStarts(problem, visits) : null;
  const start = unhurried && latest ? latest.asEarly : problem.start;
  const times = timed(problem, visits, start) ?? [];

  let here: Spot = { coordinates: day.from, slack: 0 };
  const stops: TripStop[] = [];
  for (const { place: index, does, arrive, begin, leave } of times) {
    const place = places[index];
    if (!place) continue;
    stops.push({
      servicePoint: named(place.candidate),
      matters: mattersOf(day, place, does),
      arrive: instant(arrive),
      begin: instant(begin),
      leave: instant(leave),
      ...distances(legBetween(day, here, whereIs(place))),
      hoursKnown: true,
      positionKnown: place.candidate.coordinates !== null,
    });
    here = whereIs(place);
  }
  const end = times.at(-1)?.leave ?? start;
  for (const [index, { place, does }] of untimed.entries()) {
    const leg = legBetween(day, here, whereIs(place));
    stops.push({
      servicePoint: named(place.candidate),
      matters: mattersOf(day, place, does),
      arrive: leg && index === 0 ? instant(end + leg.minutes) : null,
      begin: null,
      leave: null,
      ...distances(leg),
      hoursKnown: place.hoursKnown,
      positionKnown: place.candidate.coordinates !== null,
    });
    here = whereIs(place);
  }
  return {
    stops,
    depart: instant(start),
    finish: isTimed && untimed.length === 0 ? instant(end) : null,
    minutes: end - start,
    travelMinutes: times.reduce((sum, { leaveBefore, arrive }) => sum + arrive - leaveBefore, 0),
    serviceMinutes: times.reduce((sum, { place, does }) => sum + atCounter(places[place], does), 0),
    waitMinutes: times.reduce(
      (sum, { place, does, arrive, leave }) => sum + leave - arrive - atCounter(places[place], does),
      0,
    ),
    distance: stops.reduce((sum, { distance }) => sum + (distance ?? 0), 0),
    farthest: stops.reduce((sum, { farthest }) => sum + (farthest ?? 0), 0),
    latestDeparture: latest && untimed.length === 0 ? instant(latest.possible) : null,
    unhurriedDeparture: latest && untimed.length === 0 ? instant(latest.asEarly) : null,
    worse: [],
  };
}

function atCounter(place: DayPlace | undefined, does: MatterSet): number {
  return members(does).reduce((sum, matter) => sum + (place?.place.minutes[matter] ?? 0), 0);
}

/** How many matters of a trip are only handed in. */
export const handedIn = ({ stops }: Pick<Trip, "stops">): number =>
  stops.flatMap(({ matters }) => matters).filter(({ mode }) => !completes(mode)).length;

/** Why a trip stands behind the best one: every difference that a person would mind. */
export function shortcomings(best: Trip, trip: Trip): Shortcoming[] {
  const found: Shortcoming[] = [];
  const stops = trip.stops.length - best.stops.length;
  if (stops > 0) found.push({ kind: "more-stops", stops });
  for (const { servicePoint, positionKnown, hoursKnown } of trip.stops) {
    if (!positionKnown || !hoursKnown) found.push({ kind: "uncertain", servicePoint });
  }
  if (best.finish && trip.finish) {
    const minutes = (Date.parse(trip.finish) - Date.parse(best.finish)) / 60_000;
    if (minutes > 0) found.push({ kind: "longer", minutes });
    else if (trip.distance > best.distance) found.push({ kind: "farther", metres: trip.distance - best.distance });
  }
  const matters = handedIn(trip) - handedIn(best);
  if (matters > 0) found.push({ kind: "hands-in", matters });
  return found.length > 0 ? found : [{ kind: "equal" }];
}

/** Trips, each with why it is worse than the first. */
export function withReasons(trips: readonly Trip[]): Trip[] {
  const [best] = trips;
  return trips.map((trip, index) => {
    return best && index > 0 ? { ...trip, worse: shortcomings(best, trip) } : trip;
  });
}
