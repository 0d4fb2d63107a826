import { nearestTo } from "@/components/map/layers/nearest";
import { type ClusterIndex, type ClusterItem, clusterIndex } from "@/domain/map/clusters";
import type { Mark, MarkFeature } from "@/domain/map/mark";
import type { Coordinates } from "@/domain/positions/position";

/** As many as there are digits on a keyboard. */
export const NUMBERED = 9;
/** From here on halls and township centres, the skeleton of the map, stand outside of clusters. */
export const SKELETON_FROM = 12;

export const idOf = ({ n, c }: Pick<Mark, "n" | "c">): string => `${n}/${c}`;

export type Chosen = {
  /** `feature` stands in where the marks, filtered, do not contain the selected one. */
  selected: { id: string; feature: MarkFeature | null } | null;
  near: Coordinates | null;
};

/**
 * What stands by itself and what may be grouped. The selected mark and the nearest ones, which the list
 * numbers, are never in a cluster.
 */
export function planMarks(features: readonly MarkFeature[], { selected, near }: Chosen): ClusterIndex {
  const chosen = features.find(({ properties }) => idOf(properties) === selected?.id) ?? selected?.feature;
  const single = new Set([...(chosen ? [chosen] : []), ...(near ? nearestTo(near, features, NUMBERED) : [])]);
  const rest = features.filter((feature) => !single.has(feature));
  const skeleton = rest.filter(isSkeleton);
  const all = clusterIndex(rest);
  const flesh = clusterIndex(rest.filter((feature) => !isSkeleton(feature)));
  const asItem = (feature: MarkFeature): ClusterItem => ({ kind: "mark", feature });
  return {
    within: (bounds, zoom) =>
      zoom < SKELETON_FROM
        ? [...[...single].map(asItem), ...all.within(bounds, zoom)]
        : [...[...single, ...skeleton].map(asItem), ...flesh.within(bounds, zoom)],
  };
}

function isSkeleton({ properties: { k } }: MarkFeature): boolean {
  return k === "district-hall" || k === "department-hall" || k === "township-centre";
}
