import Supercluster from "supercluster";
import type { MarkFeature, MarkNoun } from "@/domain/map/mark";

/** Pixels around a mark within which others join it, and the last zoom at which they do. */
export const CLUSTER_RADIUS = 56;
export const CLUSTER_MAX_ZOOM = 15;

/**
 * How many marks of each noun stand in a cluster, how many projects with a light that asks for attention, and how many
 * of these lights rest on sample rows.
 */
export type MarkCounts = Partial<Record<MarkNoun | "red" | "yellow" | "sample", number>>;

export type ClusterItem =
  | { kind: "mark"; feature: MarkFeature }
  | {
      kind: "cluster";
      id: number;
      coordinates: [number, number];
      count: number;
      counts: MarkCounts;
      /** The zoom at which it falls apart. */
      expandsAt: number;
    };

export type ClusterIndex = {
  /** Marks and clusters inside west, south, east, north. */
  within(bounds: [number, number, number, number], zoom: number): ClusterItem[];
};

type Indexed = { feature: MarkFeature | null; counts: MarkCounts };

/** Groups marks that would overlap, for every zoom at once; asking it is cheap. */
export function clusterIndex(features: readonly MarkFeature[]): ClusterIndex {
  const index = new Supercluster<Indexed, Indexed>({
    radius: CLUSTER_RADIUS,
    maxZoom: CLUSTER_MAX_ZOOM,
    // Leaflet's tiles are 256 pixels wide; the radius counts in fractions of `extent`.
    extent: 256,
    map: ({ counts }) => ({ feature: null, counts: { ...counts } }),
    reduce: (into, { counts }) => {
      into.counts = addCounts(into.counts, counts);
    },
  });
  index.load(
    features.map((feature) => ({
      type: "Feature",
      geometry: feature.geometry,
      properties: { feature, counts: countsOf(feature) },
    })),
  );

  return {
    within: (bounds, zoom) =>
      index.getClusters(bounds, Math.floor(zoom)).flatMap(({ geometry, properties }): ClusterItem[] => {
        if ("cluster" in properties) {
          return [
            {
              kind: "cluster",
              id: properties.cluster_id,
              coordinates: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0],
              count: properties.point_count,
              counts: properties.counts,
              expandsAt: index.getClusterExpansionZoom(properties.cluster_id),
            },
          ];
        }
        return properties.feature ? [{ kind: "mark", feature: properties.feature }] : [];
      }),
  };
}

function countsOf({ properties: { n, h, e } }: MarkFeature): MarkCounts {
  return { [n]: 1, ...(h === "red" || h === "yellow" ? { [h]: 1, ...(e && { sample: 1 }) } : {}) };
}

function addCounts(into: MarkCounts, from: Readonly<MarkCounts>): MarkCounts {
  const sum: MarkCounts = { ...into };
  for (const [each, count] of Object.entries(from) as [keyof MarkCounts, number][]) {
    sum[each] = (sum[each] ?? 0) + count;
  }
  return sum;
}
