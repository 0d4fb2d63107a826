import "server-only";
import { circleMatters, circleOf } from "@/domain/coverage/circle";
import {
  bestSites,
  type Coverage,
  type CoverageOrder,
  coverCommunities,
  sortCovered,
  totalsByTownship,
  totalsOf,
} from "@/domain/coverage/coverage";
import type { Coordinates } from "@/domain/positions/position";
import { shanghaiTime } from "@/domain/time/shanghai";
import { type CircleMode, ringRadius, type TravelPolicy, travelPolicy } from "@/domain/travel/estimates";
import {
  communitiesIn,
  countMatters,
  matterCodesNamed,
  mattersHandledAt,
  type PostFilter,
  postsMatching,
} from "@/server/coverage/rows";
import { findServicePoints } from "@/server/service-points/queries";
import { travelTimes } from "@/server/travel/times";

export type CoverageRequest = PostFilter & {
  region: string;
  minutes: number;
  mode: CircleMode;
  order: CoverageOrder;
  at: Date;
};

/** A coverage whose communities are all there, in order. */
export type WholeCoverage = Omit<Coverage, "nextCursor"> & { posts: Coordinates[] };

/** Which communities of a region lie within so many minutes of a place that qualifies, and where one more would help. */
export async function findCoverage(request: CoverageRequest): Promise<WholeCoverage> {
  const { region, minutes, mode, order, at, ...filter } = request;
  const policy = travelPolicy(mode, shanghaiTime(at).isoDate);
  const [communities, { posts, total }] = await Promise.all([communitiesIn(region), postsMatching(filter, at)]);
  // Those without a position come last, so that an index among the placed is one among all.
  const ordered = [...communities].sort((a, b) => Number(a.position === null) - Number(b.position === null));
  const seats = ordered.flatMap(({ position }) => (position ? [position.coordinates] : []));
  const goals = posts.map(({ position }) => position.coordinates);
  // One question for both tables: they rest on the same reckoning, or the answer could not say on which.
  const times = await travelTimes({ from: seats, to: [...goals, ...seats], mode, policy });
  const toSeats = { ...times, minutes: (from: number, to: number) => times.minutes(from, goals.length + to) };
  const covered = coverCommunities(ordered, posts, times, { minutes, policy }, total - posts.length);
  return {
    items: sortCovered(covered, order),
    total: covered.length,
    totals: totalsOf(covered, minutes),
    townships: totalsByTownship(covered, minutes),
    servicePoints: { total, withoutPosition: total - posts.length },
    sites: bestSites(covered, toSeats, minutes),
    posts: goals,
    minutes,
    mode,
    times: times.by,
    estimate: estimateOf(policy),
  };
}

/** Beyond every circle: the farthest that a position may be off and still be drawn into one. */
const FARTHEST_OFF = 5000;
/** Places looked at around a person; a district has a few hundred. */
const MOST_POINTS = 1000;
/** How many places just outside are worth naming. */
const JUST_OUTSIDE = 5;

export type CircleRequest = {
  near: Coordinates;
  minutes: number;
  mode: CircleMode;
  at: Date;
  /** Words that narrow the matters. */
  q?: string;
};

/** What lies in the circle around a person, what is just outside, and what can be done there. */
export async function findCircle({ near, minutes, mode, at, q }: CircleRequest) {
  const policy = travelPolicy(mode, shanghaiTime(at).isoDate);
  const radius = ringRadius(minutes, policy);
  const { items } = await findServicePoints(
    { near, radius: Math.min(50_000, 2 * radius + FARTHEST_OFF), nouns: ["service-points"] },
    { limit: MOST_POINTS, offset: 0 },
    at,
  );
  const placed = items.filter(({ position }) => position !== null);
  const goals = placed.flatMap(({ position }) => (position ? [position.coordinates] : []));
  const times = await travelTimes({ from: [near], to: goals, mode, policy });
  const points = circleOf(placed, (index) => times.minutes(0, index), { minutes, policy });
  const within = points.filter(({ reach }) => reach !== "outside");
  const [handled, named, all] = await Promise.all([
    mattersHandledAt(within.map(({ point }) => point.code)),
    q ? matterCodesNamed(q) : null,
    countMatters(),
  ]);
  const matters = circleMatters(handled, points);
  return {
    within,
    outside: points.filter(({ reach }) => reach === "outside").slice(0, JUST_OUTSIDE),
    matters,
    found: named ? matters.filter(({ code }) => named.has(code)) : matters,
    mattersInAll: all,
    radius,
    estimate: estimateOf(policy),
    times: times.by,
  };
}

const estimateOf = ({ detour, speed, overhead }: TravelPolicy): Coverage["estimate"] => ({
  detour,
  metresPerMinute: speed,
  overheadMinutes: overhead,
});
