import { beforeAll, describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { type FileImport, importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

async function load(target: TargetName, lines: string[], options: Partial<FileImport> = {}) {
  return importFile({ target, path: await write(`${target}.csv`, lines), ...options });
}

const FULL = "code,name,kind,address,lng,lat,crs,position_quality,status,attributes,note,source";
const park = "F1,秋水广场,park,赣江中大道,115.86,28.69,wgs84,surveyed,open,lawn=yes,免费,S";

beforeAll(async () => {
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("facilities", [FULL, park]);
});

const stored = async () =>
  (await rowsOf("SELECT address, lng, status, attributes, note FROM facilities WHERE code = 'F1'"))[0];
const whole = { address: "赣江中大道", lng: 115.86, status: "open", attributes: { lawn: "yes" }, note: "免费" };

describe("a file with fewer columns", () => {
  it("keeps what the database has in those that it lacks", async () => {
    const header = "code,name,kind,lng,lat,crs,position_quality,source";
    const report = await load("facilities", [header, "F1,秋水广场,park,115.86,28.69,wgs84,surveyed,S"]);
    expect(report).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await stored()).toEqual(whole);
  });

  it("still says by what its names are found, and gives new rows what is usual", async () => {
    const header = "code,name,kind,position_quality,source";
    const report = await load("facilities", [header, "F1,秋水广场北区,park,unknown,S", "F2,湿地公园,park,unknown,S"]);
    expect(report).toMatchObject({ new: 1, changed: 1, rejected: 0 });
    expect(await rowsOf("SELECT name, lng, position_quality, sort_key FROM facilities WHERE code = 'F1'")).toEqual([
      { name: "秋水广场北区", lng: 115.86, position_quality: "surveyed", sort_key: expect.stringMatching(/^qiu shui/) },
    ]);
    expect(await rowsOf("SELECT status, attributes FROM facilities WHERE code = 'F2'")).toEqual([
      { status: "unknown", attributes: {} },
    ]);
  });

  it("empties a column that is there and empty", async () => {
    const header = "code,name,kind,lng,lat,crs,position_quality,note,source";
    await load("facilities", [header, "F1,秋水广场,park,115.86,28.69,wgs84,surveyed,,S"]);
    expect(await stored()).toEqual({ ...whole, note: null });
  });
});
