import { describe, expect, it } from "vitest";
import { type Chosen, idOf, NUMBERED, planMarks } from "@/components/map/layers/marks-plan";
import type { ClusterItem } from "@/domain/map/clusters";
import type { MarkFeature } from "@/domain/map/mark";

const mark = (c: string, offset: number, k = "village-station"): MarkFeature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [115.85 + offset * 1e-4, 28.69] },
  properties: { n: "service-points", c, t: c, k, q: "sample" },
});
const features = [...Array.from({ length: 30 }, (_, i) => mark(`s${i}`, i)), mark("centre", 15.5, "township-centre")];
const everywhere: [number, number, number, number] = [115, 28, 117, 30];
const nobody: Chosen = { selected: null, near: null };
const marksIn = (items: ClusterItem[]) =>
  items.flatMap((item) => (item.kind === "mark" ? [item.feature.properties.c] : []));
const countIn = (items: ClusterItem[]) => items.reduce((sum, item) => sum + (item.kind === "mark" ? 1 : item.count), 0);

describe("planMarks", () => {
  it.each([9, 12, 15, 18])("shows every mark once at zoom %i", (zoom) => {
    for (const chosen of [
      nobody,
      { selected: { id: "service-points/s3", feature: null }, near: null },
      { selected: null, near: [115.85, 28.69] } satisfies Chosen,
    ]) {
      expect(countIn(planMarks(features, chosen).within(everywhere, zoom))).toBe(features.length);
    }
  });

  it("groups all far out, and lets centres stand out closer by", () => {
    expect(marksIn(planMarks(features, nobody).within(everywhere, 10))).toEqual([]);
    expect(marksIn(planMarks(features, nobody).within(everywhere, 11))).toEqual(["centre"]);
  });

  it("never hides the selected mark in a cluster", () => {
    const plan = planMarks(features, { ...nobody, selected: { id: "service-points/s7", feature: null } });
    expect(marksIn(plan.within(everywhere, 9))).toEqual(["s7"]);
  });

  it("shows the selected mark even where the filter leaves it out", () => {
    const other = mark("other", 99);
    const selected = { id: idOf(other.properties), feature: other };
    expect(marksIn(planMarks([], { ...nobody, selected }).within(everywhere, 9))).toEqual(["other"]);
  });

  it("leaves out what lies outside the window, but keeps its number", () => {
    const plan = planMarks(features, { ...nobody, near: [115.84, 28.69] });
    expect(plan.within([116, 28, 117, 30], 16)).toEqual([]);
    expect(plan.numbered).toHaveLength(NUMBERED);
  });

  it("shows the nearest, which the list numbers, by themselves", () => {
    const plan = planMarks(features, { ...nobody, near: [115.84, 28.69] });
    expect(marksIn(plan.within(everywhere, 9))).toEqual(["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"]);
    expect(plan.numbered).toHaveLength(NUMBERED);
    expect(plan.numbered[0]).toBe("service-points/s0");
  });
});
