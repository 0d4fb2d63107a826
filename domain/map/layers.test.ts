import { expect, it } from "vitest";
import { facilityKinds } from "@/domain/facilities/facility";
import { defaultLayers, isMapLayer, mapLayers } from "@/domain/map/layers";

it("has a layer for every facility kind, in the order of the kinds", () => {
  expect(mapLayers).toEqual(["service-points", "projects", ...facilityKinds]);
});

it("shows everything but the metro stations by default", () => {
  expect(defaultLayers).toEqual(mapLayers.filter((layer) => layer !== "metro-station"));
});

it.each([
  ["hospital", true],
  ["facilities", false],
  ["", false],
  ["constructor", false],
])("isMapLayer(%s) is %s", (name, expected) => {
  expect(isMapLayer(name)).toBe(expected);
});
