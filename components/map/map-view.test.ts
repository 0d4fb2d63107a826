import { describe, expect, it } from "vitest";
import { type MapView, readMapView, writeMapView } from "@/components/map/map-view";
import { defaultLayers, layersOf } from "@/domain/map/layers";

const nothing: MapView = { center: null, zoom: null, layers: null, base: null, near: null, selected: null };

describe("readMapView", () => {
  it.each<[string, Partial<MapView>]>([
    ["", {}],
    ["c=115.8582,28.6989&z=13", { center: [115.8582, 28.6989], zoom: 13 }],
    ["c=-73.5,-40", { center: [-73.5, -40] }],
    ["z=12.5", { zoom: 12.5 }],
    ["near=115.86,28.7", { near: [115.86, 28.7] }],
    ["layers=projects,hospital", { layers: [...layersOf("projects"), "hospital"] }],
    ["layers=park&layers=projects-building", { layers: ["park", "projects-building"] }],
    ["layers=park,park,casino", { layers: ["park"] }],
    ["layers=none", { layers: [] }],
    ["layers=", {}],
    ["layers=casino", {}],
    ["layers=toString", {}],
    ["base=tianditu-imagery", { base: "tianditu-imagery" }],
    ["base=", {}],
    ["base=atlantis", { base: "built-in" }],
    ["selected=service-points/HGT-01.a_b", { selected: { noun: "service-points", code: "HGT-01.a_b" } }],
    ["selected=matters/M1", {}],
    ["selected=projects/", {}],
    ["selected=projects/a/b", {}],
    ["selected=projects/a%20b", {}],
    ["c=28.6989,115.8582", {}],
    ["c=181,0", {}],
    ["c=115.8582", {}],
    ["c=115,28,3", {}],
    ["c=,", {}],
    ["c=1e2,0x1", {}],
    ["c=NaN,Infinity", {}],
    ["z=2.9", {}],
    ["z=20.1", {}],
    ["z=", {}],
    ["z=far", {}],
    ["near=here", {}],
  ])("%s", (query, expected) => {
    expect(readMapView(new URLSearchParams(query))).toEqual({ ...nothing, ...expected });
  });
});

describe("writeMapView", () => {
  it.each<[string, Partial<MapView>, string]>([
    ["q=社保", { zoom: 13 }, "q=社保&z=13"],
    ["", { center: [115.858_201_49, 28.698_94], zoom: 13.004 }, "c=115.8582,28.69894&z=13"],
    ["z=13&c=1,2&q=a", { center: null, zoom: null }, "q=a"],
    ["z=13", { center: [1, 2] }, "z=13&c=1,2"],
    ["layers=projects", { layers: [...defaultLayers].reverse() }, ""],
    ["", { layers: [] }, "layers=none"],
    ["layers=projects&layers=park", { layers: ["park"] }, "layers=park"],
    ["z=13", { base: "built-in" }, "z=13&base=built-in"],
    ["base=xyz&z=13", { base: null }, "z=13"],
    ["", { layers: [...defaultLayers, "metro-station"] }, "layers=service-points,projects,facilities"],
    ["", { layers: ["school", ...layersOf("service-points")] }, "layers=service-points,school"],
    ["", { near: [115.86, 28.7] }, "near=115.86,28.7"],
    ["", { selected: { noun: "projects", code: "P-1" } }, "selected=projects/P-1"],
    ["selected=projects/P-1", { selected: null }, ""],
  ])("%s + %j → %s", (query, view, expected) => {
    expect(decodeURIComponent(writeMapView(new URLSearchParams(query), view).toString())).toBe(expected);
  });

  it("leaves the parameters it was given alone", () => {
    const params = new URLSearchParams("z=13");
    writeMapView(params, { zoom: 14 });
    expect(params.get("z")).toBe("13");
  });

  it("reads back what it wrote", () => {
    const view: MapView = {
      center: [115.8582, 28.6989],
      zoom: 14.25,
      layers: ["service-points-village", "school"],
      base: "xyz",
      near: [115.9, 28.6],
      selected: { noun: "facilities", code: "F1" },
    };
    expect(readMapView(writeMapView(new URLSearchParams(), view))).toEqual(view);
  });
});
