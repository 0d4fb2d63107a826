import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetReport } from "@/domain/imports/import-report";
import { targetNames } from "@/domain/imports/target-name";
import { targets } from "@/importers/target-list";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { migrate } from "@/server/db/migrations";
import { createScratchDatabase } from "@/server/db/scratch-database";
import { exportTables } from "@/server/exports/export";
import { importDataset, importWorkbook } from "@/server/imports/dataset";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "export-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The whole sample is read twice within one test. */
const SLOW = 120_000;

const within = (name: string) => path.join(folder, name);

/** Values that spreadsheets, CSV or XML would garble. */
const NASTY = [
  "=1+1",
  "'=1+1",
  "''-x",
  "'quoted'",
  "-5%",
  "＝SUM(A1)",
  "@x",
  '说"好",a;b',
  "两\n行",
  "_x0041_",
  "_x005F_x0041_",
  "007",
  "<&>",
];

beforeAll(async () => {
  await importDataset("data/nanchang");
  const load = async (target: Parameters<typeof importFile>[0]["target"], lines: string[]) => {
    const report = await importFile({ target, path: await write(`${target}.csv`, lines) });
    expect(report.issues).toEqual([]);
  };
  const quoted = (text: string) => `"${(/^'*[=+\-@＝]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  await load("projects", [
    "code,name,category,stage,total_investment,funding,batches,internal,lng,lat,crs,position_quality,site,source",
    `x-secret,秘,ecology,building,290000000000.55,government=1.5；private=2,省重大；专项债,总投资；问题,115.85,28.69,gcj02,manual,"{""type"":""LineString"",""coordinates"":[[115.8,28.6],[115.8,28.7]]}",article-000`,
  ]);
  await load("milestones", [
    "project,order,name,note,due,source",
    ...NASTY.map((text, order) => `x-secret,${order},${quoted(text)},${quoted(text)},2026-09,article-000`),
  ]);
  await load("milestone-changes", [
    "project,milestone,changed_on,due_after,reason,source",
    "x-secret,1,2026-05-01,2026-09,汛期,article-000",
  ]);
  await load("progress", [
    "project,month,physical_actual,reported_on,source",
    "x-secret,2026-09,42.5,2026-10-01,article-000",
  ]);
  await load("problems", ["project,code,title,source", "x-secret,Q1,征拆,article-000"]);
  await load("problem-events", [
    "project,problem,order,on,step,evidence,source",
    "x-secret,Q1,1,2026-03-01,上报,,article-000",
    "x-secret,Q1,2,2026-03-02,交办,,article-000",
    "x-secret,Q1,3,2026-03-02,升级督办,,article-000",
  ]);
  await load("deferrals", ["project,order,paper,due,source", "x-secret,1,审查合格书,2026-12,article-000"]);
  await load("photos", ["project,order,path,caption,source", "x-secret,1,/photos/a.jpg,桥面,article-000"]);
  await load("light-overrides", [
    "project,from,until,colour,reason,by,source",
    "x-secret,2026-05-01,2026-06-01,red,停工,区领导,article-000",
  ]);
  await load("light-thresholds", [
    "valid_from,rule,yellow,red,source",
    "2026-01-01,milestone-delay,0.5,30,article-000",
  ]);
  await load("faqs", ["matter,order,question,answer,quality,source", "M001,1,要钱吗,不要,sample,article-000"]);
  await load("fees", ["matter,order,name,standard,quality,source", "M001,1,工本费,0,sample,article-000"]);
});

/** Every table that files fill, as JSON, whatever the order in which rows were written. */
async function everything(): Promise<unknown> {
  const contents: Record<string, unknown> = {};
  for (const { table: name } of Object.values(targets)) {
    contents[name] = await rowsOf(
      `SELECT md5(string_agg(to_jsonb(t)::text, E'\\n' ORDER BY to_jsonb(t)::text)) AS sum, count(*)::int AS n FROM "${name}" t`,
    );
  }
  return contents;
}

async function inFreshDatabase<T>(work: () => Promise<T>): Promise<T> {
  const url = databaseUrl();
  const fresh = await createScratchDatabase(url);
  try {
    await migrate(fresh.url);
    setDatabaseUrl(fresh.url);
    return await work();
  } finally {
    setDatabaseUrl(url);
    await fresh.drop();
  }
}

describe.each([
  ["a folder", "folder", importDataset],
  ["a workbook", "all.xlsx", importWorkbook],
] as const)("what is exported into %s", (_, name, importAll) => {
  const summary = ({ files }: DatasetReport) =>
    files.map(({ target, changed, removed, rejected, issues }) => [target, changed, removed, rejected, issues]);
  const untouched = targetNames.map((target) => [target, 0, 0, 0, []]);

  it("holds every table", async () => {
    const { tables, withheld } = await exportTables("all", within(name), { internal: true });
    expect(tables.map(({ target }) => target)).toEqual([...targetNames]);
    expect(tables.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(withheld).toBe(0);
  });

  it(
    "changes nothing where it comes from",
    async () => {
      const before = await everything();
      const report = await importAll(within(name));
      expect(summary(report)).toEqual(untouched);
      expect([report.new, report.unchanged, report.ignored]).toEqual([0, report.read, []]);
      expect(await everything()).toEqual(before);
    },
    SLOW,
  );

  it(
    "is the same in a fresh database, and once more there",
    async () => {
      const before = await everything();
      const [first, second, copy] = await inFreshDatabase(async () => [
        await importAll(within(name)),
        await importAll(within(name)),
        await everything(),
      ]);
      expect(summary(first)).toEqual(untouched);
      expect([first.new, second.unchanged]).toEqual([first.read, first.read]);
      expect(copy).toEqual(before);
    },
    SLOW,
  );

  it("is not written over unasked", async () => {
    await expect(exportTables("all", within(name))).rejects.toThrow("exists; --force writes over it");
    await exportTables("projects", within(name), { internal: true, force: true });
  });
});

describe("an export", () => {
  it("opens in spreadsheets and runs nothing there", async () => {
    await exportTables("milestones", within("one"));
    const bytes = await readFile(within("one/milestones.csv"));
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(bytes.toString("utf8").match(/(^|,)"?[=+@＝][^,]*/gm)).toBeNull();
    await exportTables("milestones", within("one.xlsx"));
    const { sheets } = await readXlsx(await readFile(within("one.xlsx")));
    expect(sheets.map((sheet) => sheet.name)).toEqual(["节点"]);
    expect(sheets[0]?.rows.flat()).toContain("=1+1");
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("leaves out what is for officials only, and says so", async () => {
    const { tables, withheld } = await exportTables("projects", within("public"));
    expect(withheld).toBe(1);
    expect(tables.map(({ target }) => target)).not.toContain("sources");
    const text = (file: string) => readFile(within(`public/${file}`), "utf8");
    expect(await text("projects.csv")).not.toContain("290000000000");
    expect(await text("projects.csv")).toContain("private=2；government=1.5");
    for (const file of ["problems.csv", "problem-events.csv"]) expect(await text(file)).not.toContain("x-secret");
    expect(await text("progress.csv")).toContain("x-secret");
  });

  it("leaves no unfinished file", () => expect(existsSync(within("one.xlsx.unfinished"))).toBe(false));
});
