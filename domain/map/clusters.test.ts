import { describe, expect, it } from "vitest";
import { CLUSTER_MAX_ZOOM, clusterIndex } from "@/domain/map/clusters";
import type { MarkFeature, MarkNoun } from "@/domain/map/mark";

function mark(code: string, lng: number, lat: number, n: MarkNoun = "service-points"): MarkFeature {
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: { n, c: code, t: code, k: "village-station", q: "surveyed" },
  };
}

const district: [number, number, number, number] = [115, 28, 117, 30];
/** About 100 m apart, and one far away. */
const features = [
  mark("a", 115.85, 28.69),
  mark("b", 115.851, 28.69, "facilities"),
  mark("c", 115.85, 28.691, "facilities"),
  mark("far", 115.7, 28.46, "projects"),
];

describe("clusterIndex", () => {
  it("answers nothing for nothing", () => {
    expect(clusterIndex([]).within(district, 10)).toEqual([]);
  });

  it("groups neighbours far out, counts them by noun, and leaves the lonely alone", () => {
    const items = clusterIndex(features).within(district, 11);
    const clusters = items.filter((item) => item.kind === "cluster");
    const marks = items.filter((item) => item.kind === "mark");
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({ count: 3, counts: { "service-points": 1, facilities: 2 } });
    expect(marks.map((item) => item.feature.properties.c)).toEqual(["far"]);
  });

  it("counts the projects whose light asks for attention", () => {
    const lit = (["red", "yellow", "red", "green"] as const).map((h, index) => {
      // The first and the last by sample progress: a green light asks for nothing.
      const e = index % 3 === 0 ? (true as const) : undefined;
      const { properties, ...rest } = mark(`p${index}`, 115.85, 28.69 + index / 10_000, "projects");
      return { ...rest, properties: { ...properties, h, e } };
    });
    expect(clusterIndex(lit).within(district, 11)).toMatchObject([
      { counts: { projects: 4, red: 2, yellow: 1, sample: 1 } },
    ]);
  });

  it("keeps the counts apart from zoom to zoom", () => {
    const index = clusterIndex(features);
    index.within(district, 3);
    const counts = index.within(district, 11).flatMap((item) => (item.kind === "cluster" ? [item.counts] : []));
    expect(counts).toEqual([{ "service-points": 1, facilities: 2 }]);
  });

  it("says at which zoom a cluster falls apart", () => {
    const index = clusterIndex(features);
    const [cluster] = index.within(district, 11).filter((item) => item.kind === "cluster");
    const before = index.within(district, (cluster?.expandsAt ?? 0) - 1);
    const after = index.within(district, cluster?.expandsAt ?? 0);
    expect(after.length).toBeGreaterThan(before.length);
  });

  it("shows every mark by itself beyond the last clustered zoom", () => {
    const items = clusterIndex(features).within(district, CLUSTER_MAX_ZOOM + 1);
    expect(items).toHaveLength(features.length);
    expect(items.every((item) => item.kind === "mark")).toBe(true);
  });

  it("answers only what lies inside the bounds", () => {
    expect(clusterIndex(features).within([115.6, 28.4, 115.75, 28.5], 18)).toHaveLength(1);
  });

  it("takes a fractional zoom as the zoom below", () => {
    const index = clusterIndex(features);
    expect(index.within(district, 11.9)).toEqual(index.within(district, 11));
  });
});
