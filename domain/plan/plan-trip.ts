import { type PlanCandidate, type PlanMatter, sortBasket } from "@/domain/plan/basket";
import { type Day, type DayInput, dayOf } from "@/domain/plan/day";
import { type DayPlan, planDay } from "@/domain/plan/day-plan";
import { tripsOfDay } from "@/domain/plan/day-trips";
import { missedTrip } from "@/domain/plan/missed";
import type { Plan, Trip } from "@/domain/plan/plan";
import type { MatterSet } from "@/domain/plan/problem";
import { tripOf } from "@/domain/plan/trip";
import type { Coordinates } from "@/domain/positions/position";
import { addDays, shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import { counterMinutes, type TripMode, travelPolicy } from "@/domain/travel/estimates";

/** As far ahead as `openState` looks: Spring Festival and a weekend on either side fit in. */
const HORIZON_DAYS = 14;

export type PlanInput = {
  matters: readonly PlanMatter[];
  candidates: readonly PlanCandidate[];
  from: Coordinates;
  /** When the person could leave. */
  at: Date;
  mode: TripMode;
  /** Only places that handle a matter to the end. */
  onlyFull?: boolean;
};

/** Whole minutes of the day, rounded up: nobody leaves in the past. */
function minuteOf(at: Date): { isoDate: string; start: number } {
  const { isoDate, minutes } = shanghaiTime(at);
  return { isoDate, start: at.getTime() % 60_000 === 0 ? minutes : minutes + 1 };
}

function firstDayThatWorks(input: DayInput, isoDate: string): DayPlan | null {
  for (let ahead = 1; ahead <= HORIZON_DAYS; ahead++) {
    const planned = planDay(input, addDays(isoDate, ahead), 0, true);
    if (planned.trips.length > 0) return planned;
  }
  return null;
}

/** What the hours of today stand against, whichever day is planned in the end. */
function missedOn({ day, first }: DayPlan): Plan["missed"] {
  if (day.all === 0) return [];
  const missed = missedTrip(day, first?.route ?? null);
  return missed ? [missed] : [];
}

/** As much of the basket as one day allows, taken up in the order of the basket. */
function fittingOn(day: Day): { done: MatterSet; trip: Trip } | null {
  let fitting: { done: MatterSet; trip: Trip } | null = null;
  for (const index of day.basket.matters.keys()) {
    const target: MatterSet = (fitting?.done ?? 0) | (1 << index);
    const [found] = tripsOfDay({ ...day, all: target }, 1);
    if (found) fitting = { done: target, trip: tripOf(day, found, day.start === 0) };
  }
  return fitting;
}

/** What can be done today and the rest on the first day that works; empty when that is no help. */
function splitOver(input: DayInput, today: Day): Trip[] {
  const days = [
    today,
    ...Array.from({ length: HORIZON_DAYS }, (_, ahead) => dayOf(input, addDays(today.isoDate, ahead + 1), 0)),
  ];
  for (const [index, day] of days.entries()) {
    const first = fittingOn(day);
    if (!first) continue;
    const matters = day.basket.matters.filter((_, bit) => ((first.done >> bit) & 1) === 0);
    if (matters.length === 0) return [];
    const rest = firstDayThatWorks({ ...input, basket: { ...input.basket, matters } }, day.isoDate);
    if (rest?.trips[0]) return [first.trip, rest.trips[0]];
    if (index === 0) continue;
    return [first.trip];
  }
  return [];
}

/**
 * The one trip: everything in the basket at the fewest places, then in the least time and way, with the hours of every place
 * at the moment one gets there. Where the day does not suffice, the first day that does, and what can be split.
 */
export function planTrip({ matters, candidates, from, at, mode, onlyFull = false }: PlanInput): Plan {
  const basket = sortBasket(matters, candidates, onlyFull);
  const input: DayInput = { basket, candidates, from, mode, onlyFull };
  const { isoDate, start } = minuteOf(at);
  const today = planDay(input, isoDate, start, false);
  const policy = travelPolicy(mode, isoDate);
  const plan: Plan = {
    items: today.trips,
    outlook: today.first ? "today" : "none",
    split: [],
    leftOut: basket.leftOut,
    missed: missedOn(today),
    at: toRfc3339(at),
    mode,
    estimate: {
      detour: policy.detour,
      metresPerMinute: policy.speed,
      overheadMinutes: policy.overhead,
      counterMinutes: counterMinutes("full", isoDate),
    },
  };
  if (today.first || today.day.all === 0) return plan;
  const later = firstDayThatWorks(input, isoDate);
  const split = basket.matters.length > 1 ? splitOver(input, today.day) : [];
  if (later) return { ...plan, outlook: "later", items: later.trips, split };
  return split.length > 0 ? { ...plan, outlook: "split", split } : plan;
}
