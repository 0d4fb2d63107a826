import { nearestTo } from "@/components/map/layers/nearest";
import { type ClusterIndex, type ClusterItem, clusterIndex } from "@/domain/map/clusters";
import type { Mark, MarkFeature } from "@/domain/map/mark";
import type { Coordinates } from "@/domain/positions/position";

/** As many as there are digits on a keyboard. */
export const NUMBERED = 9;
/** From here on halls and township centres, the skeleton of the map, stand outside of clusters. */
export const SKELETON_FROM = 11;

export const idOf = ({ n, c }: Pick<Mark, "n" | "c">): string => `${n}/${c}`;

export type Chosen = {
  /** `feature` stands in where the marks, filtered, do not contain the selected one. */
  selected: { id: string; feature: MarkFeature | null } | null;
  near: Coordinates | null;
};

type Bounds = Parameters<ClusterIndex["within"]>[0];
/** `numbered`: ids of the nearest, in the order of their numbers. */
export type MarksPlan = ClusterIndex & { numbered: readonly string[] };

/**
 * What stands by itself and what may be grouped. The selected mark and the nearest ones, which the list
 * numbers, are never in a cluster.
 */
export function planMarks(features: readonly MarkFeature[], { selected, near }: Chosen): MarksPlan {
  const chosen = features.find(({ properties }) => idOf(properties) === selected?.id) ?? selected?.feature;
  const nearest = near ? nearestTo(near, features, NUMBERED) : [];
  const single = new Set([...(chosen ? [chosen] : []), ...nearest]);
  const rest = features.filter((feature) => !single.has(feature));
  const skeleton = rest.filter(isSkeleton);
  const all = clusterIndex(rest);
  const flesh = clusterIndex(rest.filter((feature) => !isSkeleton(feature)));
  const alone = (marks: Iterable<MarkFeature>, bounds: Bounds) =>
    [...marks]
      .filter((feature) => isInside(feature, bounds))
      .map((feature): ClusterItem => ({ kind: "mark", feature }));
  return {
    numbered: nearest.map(({ properties }) => idOf(properties)),
    within: (bounds, zoom) =>
      zoom < SKELETON_FROM
        ? [...alone(single, bounds), ...all.within(bounds, zoom)]
        : [...alone([...single, ...skeleton], bounds), ...flesh.within(bounds, zoom)],
  };
}

function isInside({ geometry: { coordinates } }: MarkFeature, [west, south, east, north]: Bounds): boolean {
  const [lng, lat] = coordinates;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function isSkeleton({ properties: { k } }: MarkFeature): boolean {
  return k === "district-hall" || k === "department-hall" || k === "township-centre";
}
