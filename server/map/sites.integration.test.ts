import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { findMarks } from "@/server/map/queries";
import { findSites } from "@/server/map/sites";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2026-11-21T10:00:00+08:00");
const area = {
  type: "Polygon",
  coordinates: [
    [
      [115.85, 28.69],
      [115.86, 28.69],
      [115.86, 28.7],
      [115.85, 28.69],
    ],
  ],
};
const line = {
  type: "LineString",
  coordinates: [
    [115.77, 28.55],
    [115.78, 28.56],
  ],
};

beforeAll(async () => {
  for (const [code, site] of [
    ["nanchang-school", area],
    ["sanqingshan-overpass", line],
    ["vr-science-city", { type: "Point", coordinates: [115.85, 28.69] }],
    ["jinkong-digital-finance-park", { type: "Polygon", coordinates: "not an area" }],
    // Without a position it has no mark that the shape could belong to.
    ["hongzhou-bridge", line],
  ] as const) {
    await database().project.update({ where: { code }, data: { site } });
  }
});

describe("sites that are lines or areas", () => {
  it("are drawn for the projects that have a mark, with its light", async () => {
    const { features } = await findSites({}, at);
    expect(features.map(({ geometry, properties }) => [properties.c, geometry])).toEqual([
      ["nanchang-school", area],
      ["sanqingshan-overpass", line],
    ]);
    const marks = await findMarks({}, at);
    for (const { properties } of features) {
      const mark = marks.features.find((each) => each.properties.c === properties.c)?.properties;
      expect(mark).toMatchObject({ a: true, h: properties.h, g: properties.g });
    }
    expect(marks.features.find((each) => each.properties.c === "vr-science-city")?.properties.a).toBeUndefined();
  });

  it("follow the filter of the map", async () => {
    expect((await findSites({ nouns: ["facilities"] }, at)).features).toEqual([]);
    const bridges = await findSites({ category: ["infrastructure"] }, at);
    expect(bridges.features.map(({ properties }) => properties.c)).toEqual(["sanqingshan-overpass"]);
  });
});
