import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { DatasetReport } from "@/domain/imports/import-report";
import { queryTokens } from "@/domain/search/tokens";
import { targets } from "@/importers/target-list";
import { importDataset } from "@/server/imports/dataset";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

const FOLDER = "data/nanchang";

inScratchDatabase();
const write = inFolder();

async function count(table: string): Promise<number> {
  const [row] = await rowsOf(`SELECT count(*)::int AS n FROM "${table}"`);
  return Number(row?.n);
}

/** Rows of a file, counted without our own reader. */
function rowsIn(file: string): number {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".geojson")) return (JSON.parse(text) as { features: unknown[] }).features.length;
  return (parse(text, { bom: true, from_line: 2 }) as string[][]).length;
}

// The tests tell one story, in order: what is loaded first is what the next ones find.
describe("the sample district", () => {
  let first: DatasetReport;

  it("is counted by a dry run that writes nothing", async () => {
    const report = await importDataset(FOLDER, { dryRun: true });
    expect(report.read).toBeGreaterThan(20_000);
    expect(report.new).toBe(report.accepted);
    for (const { table } of Object.values(targets)) expect([table, await count(table)]).toEqual([table, 0]);
  });

  it("is loaded, every row of it, in order", async () => {
    const heard: string[] = [];
    first = await importDataset(FOLDER, {
      onProgress: ({ target }, done, total) => heard.push(`${target} ${done}/${total}`),
    });
    expect(heard[0]).toMatch(/^sources 1\//);
    expect(heard).toHaveLength(first.files.length);
    expect(first.files.flatMap(({ issues }) => issues)).toEqual([]);
    expect(first.ignored).toEqual([]);
    expect(first.rejected).toBe(0);
    for (const { file, target, read, accepted, rejected } of first.files) {
      expect([target, read]).toEqual([target, rowsIn(file)]);
      expect([target, accepted + rejected]).toEqual([target, read]);
      expect([target, await count(targets[target].table)]).toEqual([target, accepted]);
    }
    expect(first.read).toBe(first.files.reduce((sum, { read }) => sum + read, 0));
  });

  it("changes nothing when it is loaded again", async () => {
    const again = await importDataset(FOLDER);
    expect(again).toMatchObject({ read: first.read, new: 0, changed: 0, removed: 0, unchanged: first.accepted });
  });

  it.each(["社保卡", "社会保障卡", "shebaoka", "sbk"])("is searched by %s", async (q) => {
    const found = await rowsOf("SELECT name FROM matters WHERE search_tokens @> $1", [queryTokens(q)]);
    expect(found.map(({ name }) => name)).toContain("社会保障卡申领");
  });

  it("keeps positions where its outlines are", async () => {
    const file = await write("facilities.csv", [
      "code,name,kind,lng,lat,crs,position_quality,source",
      "test-near,南昌,park,115.85,28.69,wgs84,sample,article-000",
      "test-far,广州,park,113.3,23.1,wgs84,sample,article-000",
    ]);
    const report = await importFile({ target: "facilities", path: file, dryRun: true });
    expect(report).toMatchObject({ accepted: 1, rejected: 1 });
    expect(report.issues).toMatchObject([{ row: 3, column: "lng", code: "position-outside", value: "113.3" }]);
  });

  it("is refused when it is no dataset", async () => {
    await expect(importDataset("data/absent")).rejects.toThrow(/not a folder/);
    await expect(importDataset("docs")).rejects.toThrow(/no sources\.csv/);
  });
});
