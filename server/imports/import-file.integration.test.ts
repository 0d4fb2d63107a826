import { beforeAll, describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { type FileImport, importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

async function load(target: TargetName, lines: string[], options: Partial<FileImport> = {}, name = `${target}.csv`) {
  return importFile({ target, path: await write(name, lines), ...options });
}

const MATTER = "code,name,aliases,task_type,department,topic,audience,quality,source";
const matter = (code: string, name = "社保卡") => `${code},${name},,20,人社局,life,person,sample,S`;
const MATERIAL = "matter,order,name,quality,source";

beforeAll(async () => {
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("regions", [
    "code,name,level,kind,source,parent",
    "360113,红谷滩区,district,district,S,360100",
    "360100,南昌市,city,city,S,",
  ]);
});

describe("a file", () => {
  it("puts parents before children, whatever its order", async () => {
    expect(await rowsOf("SELECT code, parent FROM regions ORDER BY code")).toEqual([
      { code: "360100", parent: null },
      { code: "360113", parent: "360100" },
    ]);
  });

  it("with a bad row names it and keeps the good ones", async () => {
    const report = await load("matters", [
      MATTER,
      matter("M1"),
      matter("M2").replace("life", "fun"),
      matter("M3"),
      matter("M1"),
    ]);
    expect(report).toMatchObject({ read: 4, accepted: 2, rejected: 2, new: 2, changed: 0, written: true });
    expect(report.issues).toMatchObject([
      { row: 3, column: "topic", value: "fun", code: "unknown-value" },
      { row: 5, column: "code", value: "M1", code: "duplicate-row" },
    ]);
    expect(await rowsOf("SELECT code FROM matters ORDER BY code")).toEqual([{ code: "M1" }, { code: "M3" }]);
  });

  it("counts what is new, changed and unchanged", async () => {
    const report = await load("matters", [MATTER, matter("M1", "医保卡"), matter("M3"), matter("M4")]);
    expect(report).toMatchObject({ new: 1, changed: 1, unchanged: 1, removed: 0 });
    expect(await rowsOf("SELECT name, sort_key FROM matters WHERE code = 'M1'")).toEqual([
      { name: "医保卡", sort_key: "yi bao ka" },
    ]);
  });

  it("keeps rows that it no longer names", async () => {
    expect(await load("matters", [MATTER, matter("M4")])).toMatchObject({ unchanged: 1, removed: 0 });
    expect(await rowsOf("SELECT code FROM matters WHERE code = 'M3'")).toHaveLength(1);
  });

  it("writes nothing in a dry run, and counts as if", async () => {
    const report = await load("matters", [MATTER, matter("M1", "别名"), matter("M9")], { dryRun: true });
    expect(report).toMatchObject({ new: 1, changed: 1, written: false });
    expect(await rowsOf("SELECT code FROM matters WHERE code = 'M9' OR name = '别名'")).toEqual([]);
  });

  it("writes nothing when all or nothing is asked and a row is bad", async () => {
    const lines = [MATTER, matter("M9"), matter("M 9")];
    const report = await load("matters", lines, { allOrNothing: true });
    expect(report).toMatchObject({ accepted: 1, rejected: 1, new: 1, written: false, refused: "rejected-rows" });
    expect(await rowsOf("SELECT code FROM matters WHERE code = 'M9'")).toEqual([]);
  });

  it("writes nothing when its last row is torn", async () => {
    await expect(load("matters", [MATTER, matter("M9"), '"M10'])).rejects.toThrow(/after row 2/);
    expect(await rowsOf("SELECT code FROM matters WHERE code = 'M9'")).toEqual([]);
  });

  it("names references to nothing", async () => {
    const lines = ["matter,service_point,window,mode,quality,source", "M1,P1,W1,full,sample,T"];
    const { issues, accepted, rejected } = await load("offerings", lines);
    expect([accepted, rejected]).toEqual([0, 1]);
    expect(issues.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, "service_point", "P1"],
      [2, "window", "W1"],
      [2, "source", "T"],
    ]);
  });

  it("may be imported twice at once", async () => {
    const lines = [MATTER, ...Array.from({ length: 300 }, (_, index) => matter(`T${index}`))];
    const reports = await Promise.all([
      load("matters", lines, {}, "one.csv"),
      load("matters", [MATTER, ...lines.slice(1).reverse()], {}, "two.csv"),
    ]);
    expect(reports.map((report) => report.new).sort()).toEqual([0, 300]);
  });
});

describe("a file of children", () => {
  const materials = () => rowsOf('SELECT matter, "order", name FROM materials ORDER BY 1, 2');

  it("replaces all children of the parents it names, and no others", async () => {
    await load("materials", [MATERIAL, "M1,1,身份证,sample,S", "M1,2,照片,sample,S", "M3,1,户口簿,sample,S"]);
    const report = await load("materials", [MATERIAL, "M1,1,身份证原件,sample,S"]);
    expect(report).toMatchObject({ new: 0, changed: 1, unchanged: 0, removed: 1 });
    expect(await materials()).toEqual([
      { matter: "M1", order: 1, name: "身份证原件" },
      { matter: "M3", order: 1, name: "户口簿" },
    ]);
  });

  it.each([
    ["of that parent", "M3,x,照片,sample,S", 1],
    ["of nobody knows whom", "?,1,照片,sample,S", 2],
  ])("does not delete on account of a rejected row %s", async (_, bad, kept) => {
    await load("materials", [MATERIAL, "M1,1,甲,sample,S", "M1,2,乙,sample,S", "M3,1,丙,sample,S", "M3,2,丁,sample,S"]);
    const report = await load("materials", [MATERIAL, "M1,1,甲,sample,S", "M3,1,丙,sample,S", bad]);
    expect(report).toMatchObject({ rejected: 1, removed: 2 - kept });
    expect(await materials()).toHaveLength(2 + kept);
  });
});

describe("values arrive whole", () => {
  it("lists, phones, attributes, dates, positions", async () => {
    await load("service-points", [
      "code,name,aliases,level,kind,region,lng,lat,crs,position_quality,phones,amenities,verified_at,source",
      'P1,中心,甲；乙,township,township-centre,360113,115.86310172,28.69557956,gcj02,manual,咨询:0791-12345；"问":12345,wifi；lift,2024/2/29,S',
    ]);
    const [row] = await rowsOf(
      "SELECT aliases, amenities, phones, verified_at::text, round(lng::numeric, 4)::float8 AS lng, round(lat::numeric, 4)::float8 AS lat FROM service_points",
    );
    expect(row).toEqual({
      aliases: ["甲", "乙"],
      amenities: ["wifi", "lift"],
      phones: [
        { label: "咨询", number: "0791-12345" },
        { label: '"问"', number: "12345" },
      ],
      verified_at: "2024-02-29",
      lng: 115.8582,
      lat: 28.6989,
    });
  });

  it("amounts to the last digit", async () => {
    const header = "code,name,category,stage,total_investment,position_quality,attributes,source";
    await load("projects", [header, "J1,桥,infrastructure,building,290000000000.55,unknown,lanes=6；length=1.2km,S"]);
    expect(await rowsOf("SELECT total_investment, attributes, start_planned FROM projects")).toEqual([
      { total_investment: "290000000000.55", attributes: { lanes: "6", length: "1.2km" }, start_planned: null },
    ]);
  });

  it("geometry", async () => {
    const geometry = {
      type: "LineString",
      coordinates: [
        [115.8, 28.7],
        [115.9, 28.8],
      ],
    };
    const feature = {
      type: "Feature",
      properties: { code: "L1", kind: "water", name: "河", schematic: true, source: "S" },
      geometry,
    };
    const json = JSON.stringify({ type: "FeatureCollection", features: [feature] });
    const first = await load("base-map", [json], {}, "base-map.geojson");
    const again = await load("base-map", [json], {}, "base-map.geojson");
    expect([first.new, again.unchanged]).toEqual([1, 1]);
    expect(await rowsOf("SELECT geometry, schematic FROM base_map_features")).toEqual([{ geometry, schematic: true }]);
  });
});
