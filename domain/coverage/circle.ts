import type { Limit } from "@/domain/coverage/coverage";
import { reachOf, slackMinutes, slackOf, wholeMinutes } from "@/domain/coverage/reach";
import type { Topic } from "@/domain/matters/matter";
import { isOpen } from "@/domain/service-points/open-state";
import type { ServicePointSummary } from "@/domain/service-points/service-point";

/** A service point as seen from the middle of a circle. */
export type CirclePoint = {
  point: ServicePointSummary;
  reach: "inside" | "perhaps" | "outside";
  /** Whole minutes, estimated; null where there is no way. */
  minutes: number | null;
};

/** Places from the middle of a circle, soonest first; `minutes` in the order of `points`. Suspended ones are left out. */
export function circleOf(
  points: readonly ServicePointSummary[],
  minutes: (index: number) => number,
  { minutes: limit, policy }: Limit,
): CirclePoint[] {
  return points
    .flatMap((point, index) => {
      if (!point.position || point.status !== "active") return [];
      const exact = minutes(index);
      const reach = reachOf(exact, slackMinutes(slackOf(point.position), policy), limit);
      return [{ point, reach, exact }];
    })
    .sort((a, b) => a.exact - b.exact || (a.point.code < b.point.code ? -1 : 1))
    .map(({ point, reach, exact }) => ({ point, reach, minutes: wholeMinutes(exact) }));
}

/** A matter and the places that handle it; advice alone handles nothing. */
export type HandledMatter = { code: string; name: string; topic: Topic; servicePoints: readonly string[] };
/** `inside`: at a place that is in the circle for certain; else only perhaps. `now`: at one of its places that is open. */
export type CircleMatter = Omit<HandledMatter, "servicePoints"> & { inside: boolean; now: boolean };

/** What can be done within the circle. */
export function circleMatters(matters: readonly HandledMatter[], circle: readonly CirclePoint[]): CircleMatter[] {
  const within = new Map(
    circle.flatMap((each) => (each.reach === "outside" ? [] : [[each.point.code, each] as const])),
  );
  return matters.flatMap(({ servicePoints, ...matter }) => {
    const places = servicePoints.flatMap((code) => within.get(code) ?? []);
    if (places.length === 0) return [];
    const inside = places.some(({ reach }) => reach === "inside");
    return [{ ...matter, inside, now: places.some(({ point }) => isOpen(point.open)) }];
  });
}
