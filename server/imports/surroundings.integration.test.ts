import { beforeAll, expect, it } from "vitest";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { extentOf } from "@/server/map/extent";

inScratchDatabase();
const write = inFolder();

const header = "code,name,kind,region,lng,lat,crs,position_quality,source";
const place = (code: string, lng: number) => `${code},某处,park,360113,${lng},28.65,wgs84,surveyed,S`;
const file = () =>
  write("facilities.csv", [header, place("F1", 115.8), place("F2", 115.81), place("F3", 126.64), place("F4", 115.82)]);

beforeAll(async () => {
  const sources = await write("sources.csv", ["code,title,published,kind", "S,来源,2024,article"]);
  await importFile({ target: "sources", path: sources });
  const regions = ["code,name,level,kind,position_quality,source", "360113,某区,district,district,unknown,S"];
  await importFile({ target: "regions", path: await write("regions.csv", regions) });
});

it("one mistyped position is rejected where no outline bounds them, and said", async () => {
  const report = await importFile({ target: "facilities", path: await file() });
  expect(report).toMatchObject({ accepted: 3, rejected: 1, positions: [{ kind: "far", rows: 1, examples: [4] }] });
  expect((await extentOf("360113")).beyond).toBe(0);
});

it("what was accepted all the same does not decide where the map begins", async () => {
  await importFile({ target: "facilities", path: await file(), said: { acceptPositions: true } });
  expect(await rowsOf("SELECT count(*)::int AS n FROM facilities")).toEqual([{ n: 4 }]);
  const { bounds, beyond } = await extentOf("360113");
  expect(beyond).toBe(1);
  expect(bounds[2]).toBeCloseTo(115.83);
});
