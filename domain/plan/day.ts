import { type Basket, completes, handles, type PlanCandidate } from "@/domain/plan/basket";
import { type MatterSet, members, type Place, type Problem } from "@/domain/plan/problem";
import { type OpenAt, type ServiceWindow, serviceWindows } from "@/domain/plan/service-hours";
import type { Coordinates } from "@/domain/positions/position";
import { counterMinutes, type TravelPolicy, type TripMode, travelPolicy } from "@/domain/travel/estimates";

/** A place as a candidate of the day. */
export type DayPlace = { candidate: PlanCandidate; place: Place; hoursKnown: boolean };

/** A basket on one day: what the places can do of it, and when. */
export type Day = {
  isoDate: string;
  from: Coordinates;
  /** Minutes since midnight. */
  start: number;
  policy: TravelPolicy;
  basket: Basket;
  /** Those whose position and hours are known: what the search plans with. */
  known: DayPlace[];
  /** Those with hours whose way has to be reckoned to the seat of their region. */
  assumed: DayPlace[];
  /** Those that can be named but not timed. */
  unknown: DayPlace[];
  all: MatterSet;
  problem: (target: MatterSet, places?: DayPlace[]) => Problem;
};

const ALL_DAY: ServiceWindow[] = [{ from: 0, to: 1440, lastTicket: null }];

export type DayInput = {
  basket: Basket;
  candidates: readonly PlanCandidate[];
  from: Coordinates;
  mode: TripMode;
  onlyFull: boolean;
};

/** The basket on a Shanghai day for a person who leaves at `start` (minutes since midnight). */
export function dayOf({ basket, candidates, from, mode, onlyFull }: DayInput, isoDate: string, start: number): Day {
  const { matters, awaited } = basket;
  const timetables = new Map<OpenAt, ServiceWindow[] | null>();
  const windowsOf = ({ openAt }: PlanCandidate): ServiceWindow[] | null => {
    const known = timetables.get(openAt);
    if (known !== undefined) return known;
    const isUnknown = openAt(new Date(`${isoDate}T12:00:00+08:00`)).state === "unknown";
    const windows = isUnknown ? null : serviceWindows(openAt, isoDate);
    timetables.set(openAt, windows);
    return windows;
  };
  const places = candidates.map((candidate): DayPlace => {
    const windows = windowsOf(candidate);
    const modes = matters.map(({ code }) => candidate.modes.get(code));
    const can = matters.map(({ code }, index) => {
      const needed = onlyFull || awaited.has(code);
      return needed ? completes(modes[index]) : handles(modes[index]);
    });
    return {
      candidate,
      hoursKnown: windows !== null,
      place: {
        coordinates: candidate.coordinates ?? candidate.assumed ?? from,
        slack: candidate.slack,
        handles: can.reduce((set, does, index) => (does ? set | (1 << index) : set), 0),
        minutes: modes.map((each) => counterMinutes(each ?? "full", isoDate)),
        windows: windows ?? ALL_DAY,
      },
    };
  });
  const useful = places.filter(({ place }) => place.handles > 0);
  const isPlaced = ({ candidate }: DayPlace) => candidate.coordinates !== null;
  const isReckoned = ({ candidate }: DayPlace) => !candidate.coordinates && candidate.assumed !== null;
  const known = useful.filter((each) => each.hoursKnown && isPlaced(each));
  const policy = travelPolicy(mode, isoDate);
  return {
    isoDate,
    from,
    start,
    policy,
    basket,
    known,
    assumed: useful.filter((each) => each.hoursKnown && isReckoned(each)),
    unknown: useful.filter((each) => !each.hoursKnown || !(isPlaced(each) || isReckoned(each))),
    all: (1 << matters.length) - 1,
    problem: (target, among = known) => ({
      places: among.map(({ place }) => place),
      target,
      size: matters.length,
      from,
      start,
      policy,
      after: matters.map(({ after }) =>
        after.reduce((set, code) => {
          const index = matters.findIndex((matter) => matter.code === code);
          return index < 0 ? set : set | (1 << index);
        }, 0),
      ),
    }),
  };
}

/** The codes of a set of the day's matters. */
export function codesOf(day: Day, set: MatterSet): string[] {
  return members(set).flatMap((index) => day.basket.matters[index]?.code ?? []);
}
