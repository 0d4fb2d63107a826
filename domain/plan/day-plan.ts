import { completes } from "@/domain/plan/basket";
import { type Day, type DayInput, dayOf } from "@/domain/plan/day";
import { type DayTrip, tripsOfDay } from "@/domain/plan/day-trips";
import type { Trip } from "@/domain/plan/plan";
import { handedIn, tripOf, withReasons } from "@/domain/plan/trip";
import { finishingMinutes } from "@/domain/travel/estimates";

/** Trips that are shown: the best one and two others. */
const TRIPS = 3;

/** A day with its trips, best first, and the first of them as it was found, among the places of `day`. */
export type DayPlan = { day: Day; trips: Trip[]; first: DayTrip | null };

/**
 * The trips of a day. One on which everything is handled to the end that can be comes first where it has no more stops
 * and ends little later than the quickest, because what is only handed in asks for another visit; where it costs more it
 * is the last of the others.
 *
 * @param start minutes since midnight.
 * @param unhurried one leaves as late as one can without ending later.
 */
export function planDay(input: DayInput, isoDate: string, start: number, unhurried: boolean): DayPlan {
  const day = dayOf(input, isoDate, start);
  const [first = null, ...more] = tripsOfDay(day, TRIPS);
  if (!first) return { day, trips: [], first };
  const quickest = tripOf(day, first, unhurried);
  const others = more.map((each) => tripOf(day, each, unhurried));
  const finishing = handedIn(quickest) > 0 ? finishingDay(input, isoDate, start) : null;
  const finishingTrip = finishing ? tripOf(finishing.day, finishing.first, unhurried) : null;
  if (!finishing || !finishingTrip || handedIn(finishingTrip) >= handedIn(quickest)) {
    return { day, trips: withReasons([quickest, ...others]), first };
  }
  const rest = others.filter((trip) => codesOf(trip) !== codesOf(finishingTrip));
  if (!isWorthIt(finishingTrip, quickest, finishingMinutes(isoDate))) {
    return { day, trips: withReasons([quickest, ...rest.slice(0, TRIPS - 2), finishingTrip]), first };
  }
  const slower = [quickest, ...rest].filter((trip) => codesOf(trip) !== codesOf(finishingTrip));
  return { ...finishing, trips: withReasons([finishingTrip, ...slower].slice(0, TRIPS)) };
}

/** The day on which whatever some place handles to the end has to be, and its best trip. */
function finishingDay(input: DayInput, isoDate: string, start: number): { day: Day; first: DayTrip } | null {
  const { basket, candidates } = input;
  const finished = basket.matters.filter(({ code }) => candidates.some(({ modes }) => completes(modes.get(code))));
  const awaited = new Set([...basket.awaited, ...finished.map(({ code }) => code)]);
  const day = dayOf({ ...input, basket: { ...basket, awaited } }, isoDate, start);
  const [first] = tripsOfDay(day, 1);
  return first ? { day, first } : null;
}

function isWorthIt(trip: Trip, quickest: Trip, patience: number): boolean {
  if (trip.stops.length > quickest.stops.length || !trip.finish || !quickest.finish) return false;
  return Date.parse(trip.finish) - Date.parse(quickest.finish) <= patience * 60_000;
}

const codesOf = ({ stops }: Trip): string => stops.map(({ servicePoint }) => servicePoint.code).join();
