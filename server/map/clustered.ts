import "server-only";
import type { z } from "zod";
import { clusterIndex } from "@/domain/map/clusters";
import type { clusterFeatureSchema, MarkFeature } from "@/domain/map/mark";

type ClusterFeature = z.infer<typeof clusterFeatureSchema>;
type Box = [number, number, number, number];

const WORLD: Box = [-180, -90, 180, 90];

/** Marks, with those that would overlap at this zoom as clusters. Every mark counts exactly once. */
export function clustered(features: MarkFeature[], bbox: Box = WORLD, zoom: number): (MarkFeature | ClusterFeature)[] {
  return clusterIndex(features)
    .within(bbox, zoom)
    .map((item) => {
      if (item.kind === "mark") return item.feature;
      const { red = 0, yellow = 0, sample = 0, ...nouns } = item.counts;
      return {
        type: "Feature",
        geometry: { type: "Point", coordinates: item.coordinates },
        properties: {
          cluster: true,
          count: item.count,
          nouns,
          lights: { red, yellow, sample },
          expandsAt: item.expandsAt,
        },
      };
    });
}
