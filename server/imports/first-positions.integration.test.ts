import { beforeAll, expect, it } from "vitest";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

const FACILITIES = "code,name,kind,lng,lat,crs,position_quality,source";
const POINTS = "code,name,level,kind,region,lng,lat,crs,position_quality,source";
const at = (n: number) => `${(115.8 + n * 0.01).toFixed(4)},${(28.6 + n * 0.01).toFixed(4)}`;
/** GCJ-02 numbers of about the same places: some 550 m to the south-east. */
const shifted = (n: number) => `${(115.8 + n * 0.01 + 0.0049).toFixed(4)},${(28.6 + n * 0.01 - 0.0034).toFixed(4)}`;
const six = Array.from({ length: 6 }, (_, n) => n);

beforeAll(async () => {
  const load = async (target: "sources" | "regions" | "facilities", lines: string[]) =>
    importFile({ target, path: await write(`${target}.csv`, lines) });
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("regions", [
    "code,name,level,kind,position_quality,source",
    "360113,红谷滩区,district,district,unknown,S",
  ]);
  await load("facilities", [
    FACILITIES,
    ...six.map((n) => `F${n},便民服务中心第${n}处,government,${at(n)},wgs84,surveyed,S`),
  ]);
});

const points = (position: (n: number) => string, crs: string) =>
  six.map((n) => `P${n},便民服务中心第${n}处,township,township-centre,360113,${position(n)},${crs},manual,S`);

it("a first import of points that GCJ-02 has shifted is held back, by the names of known facilities", async () => {
  const path = await write("points.csv", [POINTS, ...points(shifted, "wgs84")]);
  const report = await importFile({ target: "service-points", path, dryRun: true });
  expect(report).toMatchObject({
    refused: "positions",
    positions: [{ kind: "shifted-by-name", suggestedCrs: "gcj02" }],
  });
  const right = await write("right.csv", [POINTS, ...points(shifted, "gcj02")]);
  expect(await importFile({ target: "service-points", path: right, dryRun: true })).toMatchObject({
    refused: null,
    positions: [],
  });
});
