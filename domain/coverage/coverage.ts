import { z } from "zod";
import { maxCoverage } from "@/domain/coverage/max-coverage";
import { isWithin, type Reach, reaches, reachOf, slackMinutes, slackOf, wholeMinutes } from "@/domain/coverage/reach";
import { pageSchema } from "@/domain/lists/page";
import { coordinatesSchema, type Position, positionSchema } from "@/domain/positions/position";
import { circleModes, type TravelPolicy } from "@/domain/travel/estimates";
import type { TravelTimes } from "@/domain/travel/times";

const named = z.object({ code: z.string(), name: z.string() });
const count = z.number().int();
const totalsSchema = z.object({
  inside: count,
  perhaps: count,
  outside: count,
  unknown: count,
  /** Within the minutes by the positions in the data alone, however far they may be off. */
  asPlaced: count,
});
export type ReachTotals = z.infer<typeof totalsSchema>;

/** A community or village and whether it lies within so many minutes of a place that qualifies. */
export const coveredCommunitySchema = named
  .extend({
    township: named.nullable(),
    position: positionSchema.nullable(),
    /** Whether the position is that of the community's own service point, for want of a seat. */
    borrowed: z.boolean(),
    reach: z.enum(reaches),
    /** The nearest place that qualifies; null where no position is known. */
    nearest: named.nullable(),
    /** Whole minutes to it; null where nobody can say. */
    minutes: count.nullable(),
  })
  .meta({ id: "CoveredCommunity" });
export type CoveredCommunity = z.infer<typeof coveredCommunitySchema>;

export const coverageSchema = pageSchema(coveredCommunitySchema)
  .extend({
    totals: totalsSchema,
    townships: z.array(named.extend({ totals: totalsSchema })),
    /** Places that qualify, and how many of them have no position and so count for nobody. */
    servicePoints: z.object({ total: count, withoutPosition: count }),
    /** Where one more place would bring most communities inside that no place reaches now, as their positions stand. */
    sites: z.object({
      items: z.array(named.extend({ coordinates: coordinatesSchema, newly: count, names: z.array(z.string()) })),
      total: count,
      /** No choice of as many sites brings more; equal to `total` where the choice is proven best. */
      bound: count,
    }),
    minutes: z.number(),
    mode: z.enum(circleModes),
    times: z.enum(["estimate", "routing"]),
    estimate: z.object({ detour: z.number(), metresPerMinute: z.number(), overheadMinutes: z.number() }),
  })
  .meta({ id: "Coverage" });
export type Coverage = z.infer<typeof coverageSchema>;

/** As many sites as are worth proposing at a time. */
export const SITES = 3;

export type Community = {
  code: string;
  name: string;
  township: { code: string; name: string } | null;
  position: Position | null;
  /** The service point whose position it takes for want of a seat of its own. */
  station: string | null;
};
export type Post = { code: string; name: string; position: Position };
/** Minutes of the circle and what they are reckoned with. */
export type Limit = { minutes: number; policy: TravelPolicy };

/** Better first; of equals the sooner. */
const rank: Record<Reach, number> = { inside: 0, perhaps: 1, outside: 2, unknown: 3 };

/**
 * Each community against all places that qualify; `times` goes from the communities to the posts, in their order.
 * A community that borrows the position of its own station is no nearer to it than that position is exact. Where some
 * that qualify have no position (`unplaced`), nobody is surely outside: one of them may stand next door.
 */
export function coverCommunities(
  communities: readonly Community[],
  posts: readonly Post[],
  times: TravelTimes,
  { minutes: limit, policy }: Limit,
  unplaced = 0,
): CoveredCommunity[] {
  const beyond: Reach = unplaced > 0 ? "unknown" : "outside";
  const slacks = posts.map(({ position }) => slackOf(position));
  return communities.map((community, from) => {
    const { station, position, ...rest } = community;
    const answer = { ...rest, position, borrowed: station !== null, nearest: null, minutes: null };
    if (!position) return { ...answer, reach: "unknown" };
    const slack = slackOf(position);
    let best: { reach: Reach; minutes: number; post: Post } | null = null;
    for (const [to, post] of posts.entries()) {
      const minutes = times.minutes(from, to);
      const off = slackMinutes(slack + (slacks[to] ?? 0), policy);
      const reach = reachOf(minutes, off, limit);
      const step = best ? rank[reach] - rank[best.reach] || minutes - best.minutes : -1;
      if (step < 0) best = { reach, minutes, post };
    }
    if (!best) return { ...answer, reach: beyond };
    const { minutes, post } = best;
    const reach = best.reach === "outside" ? beyond : best.reach;
    return { ...answer, reach, nearest: { code: post.code, name: post.name }, minutes: wholeMinutes(minutes) };
  });
}

/** Whether a community is within the minutes where the data have it, precision aside. */
const isPlacedWithin = ({ minutes }: Pick<CoveredCommunity, "minutes">, limit: number): boolean =>
  minutes !== null && isWithin(minutes, limit);

export function totalsOf(covered: readonly Pick<CoveredCommunity, "reach" | "minutes">[], limit: number): ReachTotals {
  const totals: ReachTotals = { inside: 0, perhaps: 0, outside: 0, unknown: 0, asPlaced: 0 };
  for (const each of covered) {
    totals[each.reach] += 1;
    if (isPlacedWithin(each, limit)) totals.asPlaced += 1;
  }
  return totals;
}

/** Totals by township, in the order of their codes; what belongs to none is left to the grand total. */
export function totalsByTownship(covered: readonly CoveredCommunity[], limit: number): Coverage["townships"] {
  const groups = new Map<string, { name: string; members: CoveredCommunity[] }>();
  for (const each of covered) {
    if (!each.township) continue;
    const group = groups.get(each.township.code) ?? { name: each.township.name, members: [] };
    group.members.push(each);
    groups.set(each.township.code, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { name, members }]) => ({ code, name, totals: totalsOf(members, limit) }));
}

export const coverageOrders = ["worst", "nearest", "name", "township"] as const;
export type CoverageOrder = (typeof coverageOrders)[number];

/** A way that nobody can tell counts as the longest. */
const longest = ({ minutes }: CoveredCommunity): number => minutes ?? Number.MAX_SAFE_INTEGER;
const byReach: Record<Reach, number> = { outside: 0, perhaps: 1, inside: 2, unknown: 3 };
const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** `worst`: farthest outside first, those without a position last. Every order is total, so that pages never overlap. */
const orders: Record<CoverageOrder, (a: CoveredCommunity, b: CoveredCommunity) => number> = {
  worst: (a, b) => byReach[a.reach] - byReach[b.reach] || longest(b) - longest(a) || byCode(a, b),
  nearest: (a, b) => longest(a) - longest(b) || byCode(a, b),
  name: (a, b) => a.name.localeCompare(b.name, "zh-CN") || byCode(a, b),
  township: byCode,
};

export function sortCovered(covered: readonly CoveredCommunity[], order: CoverageOrder): CoveredCommunity[] {
  return [...covered].sort(orders[order]);
}

/**
 * The sites, among the positions of the communities, where one more place each would help most. It helps a community
 * that no place reaches as the positions stand; what is unknown cannot be helped on a map. `times` goes from
 * communities with a position to one another, in their order.
 */
export function bestSites(covered: readonly CoveredCommunity[], times: TravelTimes, limit: number): Coverage["sites"] {
  const placed = covered.flatMap((each) => (each.position ? [{ ...each, position: each.position }] : []));
  const wanting = placed.flatMap((each, index) =>
    each.reach !== "inside" && each.reach !== "unknown" && !isPlacedWithin(each, limit) ? [index] : [],
  );
  const sets = placed.map((_, site) =>
    wanting.flatMap((from, member) => (isWithin(times.minutes(from, site), limit) ? [member] : [])),
  );
  const { chosen, gains, total, bound } = maxCoverage(sets, wanting.length, SITES);
  const helped = new Set<number>();
  const items = chosen.flatMap((site, index) => {
    const at = placed[site];
    if (!at) return [];
    const added = (sets[site] ?? []).filter((member) => !helped.has(member));
    for (const member of added) helped.add(member);
    const names = added.flatMap((member) => placed[wanting[member] ?? -1]?.name ?? []);
    const { code, name, position } = at;
    return [{ code, name, coordinates: position.coordinates, newly: gains[index] ?? 0, names }];
  });
  return { items, total, bound };
}
