import type { OfferingMode } from "@/domain/matters/matter";
import type { Coordinates } from "@/domain/positions/position";

/** How a person gets from place to place; `slow-walk` is the pace of older people. */
export const travelModes = ["walk", "slow-walk", "cycle", "bus"] as const;
export type TripMode = (typeof travelModes)[number];

/** Paces of a circle around a place: a bus keeps no circle, and a planner of trips knows no step-free way. */
export const circleModes = ["walk", "slow-walk", "wheelchair", "cycle"] as const;
export type CircleMode = (typeof circleModes)[number];
type TravelMode = TripMode | CircleMode;

export type TravelPolicy = {
  /** Way on the ground per metre as the crow flies. */
  detour: number;
  /** Metres a minute on the way. */
  speed: number;
  /** Minutes on every leg, however short: to the stop and waiting, or unlocking and parking. */
  overhead: number;
};

type Policy = {
  since: string;
  modes: Record<TravelMode, TravelPolicy>;
  window: number;
  machine: number;
  finishing: number;
};

/**
 * What a trip is estimated with, newest last. Paces on foot 1.2 and 0.8 m/s and the detour factor of 1.3 are
 * domain.md §6.2 (8); cycling 12 km/h, a wheelchair 0.8 m/s, a city bus 15 km/h with ten minutes of walking and waiting, and the
 * minutes at a counter (queues not counted) are planning values that nobody has measured here: every answer that rests
 * on them is an estimate and says so. Nothing in the data says which ways are free of steps.
 */
const policies: Policy[] = [
  {
    since: "2026-01-01",
    modes: {
      walk: { detour: 1.3, speed: 72, overhead: 0 },
      "slow-walk": { detour: 1.3, speed: 48, overhead: 0 },
      wheelchair: { detour: 1.3, speed: 48, overhead: 0 },
      cycle: { detour: 1.3, speed: 200, overhead: 3 },
      bus: { detour: 1.4, speed: 250, overhead: 10 },
    },
    window: 15,
    machine: 8,
    finishing: 60,
  },
];

/** The policy in force on a Shanghai day; before the first one, the first. */
function policyOn(isoDate: string) {
  const policy = policies.filter(({ since }) => since <= isoDate).at(-1) ?? policies[0];
  if (!policy) throw new Error("There is no policy to estimate with.");
  return policy;
}

export function travelPolicy(mode: TravelMode, isoDate: string): TravelPolicy {
  return policyOn(isoDate).modes[mode];
}

/** Minutes that one matter takes at a place, once it is one's turn. */
export function counterMinutes(mode: OfferingMode, isoDate: string): number {
  const { window, machine } = policyOn(isoDate);
  return mode === "self-service" ? machine : window;
}

/**
 * By how many minutes a trip may end later and still be preferred because more is finished on it: another visit to
 * fetch or finish something costs more than an hour.
 */
export function finishingMinutes(isoDate: string): number {
  return policyOn(isoDate).finishing;
}

export type Leg = {
  /** Metres as the crow flies. */
  straight: number;
  /** Metres on the ground, estimated. */
  metres: number;
  /** Metres on the ground, estimated, of the longest way there may be where a position is not exact; else `metres`. */
  farthest: number;
  /** Whole minutes, estimated, rounded up, for `farthest`. */
  minutes: number;
};

/**
 * The estimated way for a straight distance in metres. Its minutes are those of the longest way there may be: with the
 * `slack` of both ends, metres by which their positions may be off.
 */
export function legOf(straight: number, policy: TravelPolicy, slack = 0): Leg {
  const metres = straight * policy.detour;
  return {
    straight: Math.round(straight),
    metres: Math.round(metres),
    farthest: Math.round((straight + slack) * policy.detour),
    minutes: legMinutes(straight + slack, policy),
  };
}

/** Whole minutes for a straight distance in metres; nobody needs a minute to where they stand. */
export function legMinutes(straight: number, { detour, speed, overhead }: TravelPolicy): number {
  return straight < 1 ? 0 : Math.ceil((straight * detour) / speed + overhead);
}

/** Metres as the crow flies that one gets in so many minutes: the ring of a circle. */
export function ringRadius(minutes: number, { detour, speed, overhead }: TravelPolicy): number {
  return (Math.max(0, minutes - overhead) * speed) / detour;
}

const DIAMETER = 2 * 6_371_008.8;

/** A point on the unit sphere: the distance between two of these costs one root and one arc, not six. */
export type SpherePoint = readonly [number, number, number];

export function onSphere([lng, lat]: Coordinates): SpherePoint {
  const [east, north] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

/** Great-circle metres, the same as `distanceBetween`. */
export function straightBetween(a: SpherePoint, b: SpherePoint): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return DIAMETER * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
}
