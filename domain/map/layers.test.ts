import { describe, expect, it } from "vitest";
import { facilityKinds } from "@/domain/facilities/facility";
import {
  defaultLayers,
  isMapLayer,
  layerGroups,
  layerNames,
  layerOf,
  layersOf,
  mapLayers,
  readLayerNames,
} from "@/domain/map/layers";
import { markNouns } from "@/domain/map/mark";
import { projectStageSchema } from "@/domain/projects/project";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";

it("has a layer for every level, stage and facility kind, in their order", () => {
  expect(mapLayers).toEqual([
    ...servicePointLevelSchema.options.map((level) => `service-points-${level}`),
    ...projectStageSchema.options.map((stage) => `projects-${stage}`),
    ...facilityKinds,
  ]);
});

it("groups the layers by noun", () => {
  expect([...layerGroups].sort()).toEqual([...markNouns].sort());
  expect(layerGroups.flatMap(layersOf)).toEqual(mapLayers);
});

it("shows everything but the metro stations by default", () => {
  expect(defaultLayers).toEqual(mapLayers.filter((layer) => layer !== "metro-station"));
});

it.each([
  ["hospital", true],
  ["service-points-village", true],
  ["projects-unknown", true],
  ["facilities", false],
  ["service-points", false],
  ["", false],
  ["constructor", false],
])("isMapLayer(%s) is %s", (name, expected) => {
  expect(isMapLayer(name)).toBe(expected);
});

describe("names in a URL", () => {
  it.each([
    ["service-points", layersOf("service-points")],
    ["service-points,hospital", [...layersOf("service-points"), "hospital"]],
    [
      "projects-building,projects",
      ["projects-building", ...layersOf("projects").filter((l) => !l.endsWith("building"))],
    ],
    ["facilities", layersOf("facilities")],
    ["constructor,casino,park,park", ["park"]],
    ["", []],
  ])("%s", (text, layers) => {
    expect(readLayerNames(text.split(","))).toEqual(layers);
  });

  it.each([
    [mapLayers, ["service-points", "projects", "facilities"]],
    [["hospital", ...layersOf("projects")] as const, ["projects", "hospital"]],
    [["service-points-village"] as const, ["service-points-village"]],
    [[], []],
  ])("of %j", (layers, names) => {
    expect(layerNames(layers)).toEqual(names);
  });
});

it.each([
  [{ n: "service-points", k: "self-service", l: "village" }, "service-points-village"],
  [{ n: "projects", k: "industry", g: "building" }, "projects-building"],
  [{ n: "facilities", k: "park" }, "park"],
] as const)("layerOf(%j) is %s", (mark, layer) => {
  expect(layerOf(mark)).toBe(layer);
});
