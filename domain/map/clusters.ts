import Supercluster from "supercluster";
import type { MarkFeature, MarkNoun } from "@/domain/map/mark";

/** Pixels around a mark within which others join it, and the last zoom at which they do. */
export const CLUSTER_RADIUS = 56;
export const CLUSTER_MAX_ZOOM = 15;

/** How many marks of each noun stand in a cluster. */
export type NounCounts = Partial<Record<MarkNoun, number>>;

export type ClusterItem =
  | { kind: "mark"; feature: MarkFeature }
  | {
      kind: "cluster";
      id: number;
      coordinates: [number, number];
      count: number;
      nouns: NounCounts;
      /** The zoom at which it falls apart. */
      expandsAt: number;
    };

export type ClusterIndex = {
  /** Marks and clusters inside west, south, east, north. */
  within(bounds: [number, number, number, number], zoom: number): ClusterItem[];
};

type Indexed = { feature: MarkFeature | null; nouns: NounCounts };

/** Groups marks that would overlap, for every zoom at once; asking it is cheap. */
export function clusterIndex(features: readonly MarkFeature[]): ClusterIndex {
  const index = new Supercluster<Indexed, Indexed>({
    radius: CLUSTER_RADIUS,
    maxZoom: CLUSTER_MAX_ZOOM,
    // Leaflet's tiles are 256 pixels wide; the radius counts in fractions of `extent`.
    extent: 256,
    map: ({ nouns }) => ({ feature: null, nouns: { ...nouns } }),
    reduce: (into, { nouns }) => {
      into.nouns = addCounts(into.nouns, nouns);
    },
  });
  index.load(
    features.map((feature) => ({
      type: "Feature",
      geometry: feature.geometry,
      properties: { feature, nouns: { [feature.properties.n]: 1 } },
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
              nouns: properties.nouns,
              expandsAt: index.getClusterExpansionZoom(properties.cluster_id),
            },
          ];
        }
        return properties.feature ? [{ kind: "mark", feature: properties.feature }] : [];
      }),
  };
}

function addCounts(into: NounCounts, from: Readonly<NounCounts>): NounCounts {
  const sum: NounCounts = { ...into };
  for (const [noun, count] of Object.entries(from) as [MarkNoun, number][]) {
    sum[noun] = (sum[noun] ?? 0) + count;
  }
  return sum;
}
