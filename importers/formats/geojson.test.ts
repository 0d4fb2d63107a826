import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { openTable } from "@/importers/formats/open-table";
import type { RawRow } from "@/importers/formats/raw-table";
import { targets } from "@/importers/target-list";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "geojson-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown, name = "map.geojson", target: TargetName = "base-map") {
  const file = path.join(folder, name);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  const { headers, rows } = await openTable(file, targets[target]);
  const all: RawRow[] = [];
  for await (const row of rows) all.push(row);
  return { headers, rows: all };
}

const point = { type: "Point", coordinates: [115.8, 28.7] };
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

describe("a GeoJSON file", () => {
  it("becomes rows of text beside their geometry", async () => {
    const properties = { code: "L1", n: 3, schematic: true, none: null, list: ["a", "b"], nested: { a: 1 } };
    const { headers, rows } = await read(collection({ type: "Feature", properties, geometry: point }));
    expect(headers).toEqual(["code", "n", "schematic", "none", "list", "nested"]);
    expect(rows).toEqual([
      {
        row: 1,
        geometry: point,
        cells: { code: "L1", n: "3", schematic: "true", none: "", list: "a；b", nested: '{"a":1}' },
      },
    ]);
  });

  it("collects the columns of all features", async () => {
    const { headers } = await read(
      collection(
        { type: "Feature", properties: { a: 1 }, geometry: point },
        { type: "Feature", properties: { b: 1 }, geometry: point },
        { type: "Feature", properties: null, geometry: point },
      ),
    );
    expect(headers).toEqual(["a", "b"]);
  });

  it("names a member that is no feature, and keeps the others", async () => {
    const { rows } = await read(collection({ type: "Feature", properties: {}, geometry: point }, { type: "Point" }));
    expect(rows.map(({ row, fault }) => [row, fault?.code])).toEqual([
      [1, undefined],
      [2, "not-a-feature"],
    ]);
  });

  it.each(["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4490", "EPSG:4326"])(
    "may be in %s",
    async (name) => {
      expect((await read({ ...collection(), crs: { type: "name", properties: { name } } })).rows).toEqual([]);
    },
  );

  it.each<[string, unknown, RegExp]>([
    ["torn", '{"type":"FeatureColl', /not JSON/],
    ["a single feature", { type: "Feature" }, /FeatureCollection/],
    ["in metres", { ...collection(), crs: { type: "name", properties: { name: "EPSG:3857" } } }, /EPSG:3857/],
  ])("is refused when %s", async (_, content, reason) => expect(read(content)).rejects.toThrow(reason));

  it("is told by what it begins with", async () =>
    expect(read("{}", "map.csv")).rejects.toThrow("is not a GeoJSON FeatureCollection"));
});
