import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { importPlanSchema, planOf } from "@/domain/imports/import-report";
import type { RowOutcome } from "@/domain/imports/row-outcome";
import type { TargetName } from "@/domain/imports/target-name";
import { openTable } from "@/importers/formats/open-table";
import { rejectsCsv } from "@/importers/rejects";
import { targets } from "@/importers/target-list";
import { type FileImport, importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

async function load(target: TargetName, lines: string[], options: Partial<FileImport> = {}) {
  return importFile({ target, path: await write(`${target}.csv`, lines), ...options });
}

const MATTER = "code,name,aliases,task_type,department,topic,audience,visits,quality,source";
const matter = (code: string, name = "社保卡", visits = "") =>
  `${code},${name},甲；乙,20,人社局,life,person,${visits},sample,S`;

const POINT = "code,name,level,kind,region,lng,lat,crs,position_quality,source";
const point = (code: string, lng: string, lat: string, crs = "wgs84") =>
  `${code},中心,township,township-centre,360113,${lng},${lat},${crs},manual,S`;

beforeAll(async () => {
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("regions", ["code,name,level,kind,source", "360113,红谷滩区,district,district,S"]);
  await load("matters", [MATTER, matter("M1"), matter("M2"), matter("M3")]);
});

describe("a dry run", () => {
  const lines = [
    MATTER,
    matter("M1", "医保卡", "1"),
    matter("M2"),
    matter("M4"),
    ",,,,,,,,,",
    matter("M5").replace("life", "fun"),
  ];

  it("shows what is new, what changes from what to what, and what is rejected", async () => {
    const outcomes: RowOutcome[] = [];
    const onOutcome = (outcome: RowOutcome) => outcomes.push(outcome);
    const report = await load("matters", lines, { dryRun: true, onOutcome });
    expect(report).toMatchObject({ read: 4, empty: 1, accepted: 3, rejected: 1, new: 1, changed: 1, unchanged: 1 });
    expect(outcomes).toMatchObject([
      {
        became: "changed",
        row: 2,
        key: "M1",
        fields: [
          { column: "name", before: "社保卡", after: "医保卡" },
          { column: "visits", before: null, after: 1 },
        ],
      },
      { became: "unchanged", row: 3, key: "M2" },
      { became: "new", row: 4, key: "M4" },
      { became: "rejected", row: 6, key: "M5", issues: [{ column: "topic", code: "unknown-value" }] },
    ]);
    const plan = planOf(report);
    expect(importPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(plan.diff).toMatchObject({ fields: { name: 1, visits: 1 }, reasons: { "unknown-value": 1 } });
    expect(await rowsOf("SELECT FROM matters WHERE name = '医保卡' OR code = 'M4'")).toEqual([]);
  });

  it("is what the import then does; the second time nothing changes", async () => {
    const [plan, done] = [await load("matters", lines, { dryRun: true }), await load("matters", lines)];
    expect(done).toEqual({ ...plan, written: true });
    expect(await load("matters", lines)).toMatchObject({ new: 0, changed: 0, unchanged: 3, rejected: 1 });
  });

  it("names the children that would go", async () => {
    const header = "matter,order,name,quality,source";
    await load("materials", [header, "M1,1,身份证,sample,S", "M1,2,照片,sample,S"]);
    const report = await load("materials", [header, "M1,1,身份证,sample,S"], { dryRun: true });
    expect([report.removed, report.diff.removed]).toEqual([1, ["M1, 2"]]);
  });

  it("gives back the rejected rows, which can be corrected and imported", async () => {
    const { issues } = await load("matters", lines, { dryRun: true });
    const table = await openTable(await write("rejected.csv", lines), targets.matters);
    const parts: string[] = [];
    for await (const part of rejectsCsv(table, issues, ({ message }) => message)) parts.push(part);
    const file = path.join(path.dirname(await write("x", [])), "corrected.csv");
    await writeFile(file, parts.join("").replace("fun", "life"));
    expect(await readFile(file, "utf8")).toContain(',6,"topic: ');
    expect(await importFile({ target: "matters", path: file })).toMatchObject({ new: 1, rejected: 0, notices: [] });
  });
});

describe("positions", () => {
  const GCJ = [
    ["115.86310172", "28.69557956"],
    ["115.87310172", "28.70557956"],
  ] as const;
  const written = (crs: string) => [POINT, ...GCJ.map(([lng, lat], index) => point(`P${index}`, lng, lat, crs))];

  beforeAll(() => load("service-points", written("gcj02")));

  it("that seem shifted are told with numbers and a system, and not written", async () => {
    const report = await load("service-points", written("wgs84"));
    expect(report).toMatchObject({ changed: 2, written: false, refused: "positions" });
    const [shift] = report.positions;
    expect(shift).toMatchObject({ kind: "shifted", rows: 2, compared: 2, suggestedCrs: "gcj02", examples: [2, 3] });
    expect(Math.abs((shift?.metres ?? 0) - 604)).toBeLessThan(8);
  });

  it("are what was known in the system suggested", async () => {
    expect(await load("service-points", written("wgs84"), { said: { crs: "gcj02" } })).toMatchObject({
      unchanged: 2,
      positions: [],
      refused: null,
    });
  });

  it("are written as they are when a person says so", async () => {
    const report = await load("service-points", written("wgs84"), { said: { acceptPositions: true } });
    expect(report).toMatchObject({ changed: 2, written: true, refused: null });
  });

  it("beyond the country are taken only when a person says so; zero and swapped ones never", async () => {
    const lines = [POINT, point("P8", "2.35", "48.85"), point("P9", "0", "0"), point("P10", "28.7", "115.8")];
    const report = await load("service-points", lines, { dryRun: true });
    expect(report.positions.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["zero", 1],
      ["swapped", 1],
      ["outside", 1],
    ]);
    const accepted = await load("service-points", lines, { dryRun: true, said: { acceptPositions: true } });
    expect(accepted).toMatchObject({ accepted: 1, rejected: 2 });
  });
});

describe("a mapping by hand", () => {
  it("goes before synonyms, and can leave a column out", async () => {
    const lines = [
      "事项,名称,简称,task_type,department,topic,audience,quality,source",
      "M7,长名,短名,20,局,life,person,sample,S",
    ];
    const mapping = { 事项: "code", 名称: "short_name", 简称: "name" };
    expect(await load("matters", lines, { said: { mapping } })).toMatchObject({ new: 1, notices: [] });
    expect(await rowsOf("SELECT name, short_name FROM matters WHERE code = 'M7'")).toEqual([
      { name: "短名", short_name: "长名" },
    ]);
  });
});
