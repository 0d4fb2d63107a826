import { beforeAll, describe, expect, it } from "vitest";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { ask, jobOf, newAccount, upload } from "@/server/imports/jobs/job-fixture";
import { work } from "@/server/imports/jobs/worker";

inScratchDatabase();
const write = inFolder();

const FACILITIES = "编码,名称,类型,区划,位置质量,来源";
const facility = (code: string, name: string, region = "360113006") => `${code},${name},公园,${region},未知,S`;
const csv = (...lines: string[]) => `${lines.join("\n")}\n`;
const names = async () => (await rowsOf("SELECT name FROM facilities ORDER BY code")).map(({ name }) => name);

async function run(id: string, ...tasks: string[]) {
  for (const task of tasks) {
    await ask(id, task);
    await work();
  }
  return jobOf(id);
}

beforeAll(async () => {
  const load = async (target: "sources" | "regions", lines: string[]) =>
    importFile({ target, path: await write(`${target}.csv`, lines) });
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("regions", [
    "code,name,level,parent,kind,position_quality,source",
    "360113,红谷滩区,district,,district,unknown,S",
    "360113006,九龙湖街道,township,360113,subdistrict,unknown,S",
    "360113002,卫东街道,township,360113,subdistrict,unknown,S",
  ]);
  await newAccount("admin", { role: "administrator" });
  await newAccount("jiulonghu", { role: "point-manager", region: "360113006" });
  await newAccount("dismissed", { role: "administrator" });
});

describe("an upload", () => {
  let job: string;

  it("is looked at: its target is guessed, its columns are shown with first values", async () => {
    job = await upload("admin", [{ name: "附件1.csv", content: csv(FACILITIES, facility("F1", "秋水广场")) }]);
    await work();
    expect(await jobOf(job)).toMatchObject({ task: "inspect", status: "done", title: "附件1.csv", applied: false });
    const [table] = await rowsOf("SELECT target, why, seen FROM import_tables WHERE job = $1", [job]);
    expect(table).toMatchObject({ target: "facilities", why: "columns", seen: { headers: expect.any(Array) } });
    expect(JSON.stringify(table?.seen)).toContain("秋水广场");
  });

  it("is checked without anything being written", async () => {
    const { report, status } = await run(job, "check");
    expect(status).toBe("done");
    expect(report).toMatchObject({ refused: null, tables: [{ target: "facilities", new: 1, rejected: 0, order: 0 }] });
    expect(await names()).toEqual([]);
    expect(await rowsOf("SELECT became, key FROM import_outcomes WHERE job = $1", [job])).toEqual([
      { became: "new", key: "F1" },
    ]);
  });

  it("is committed, undone as one step, and done again", async () => {
    expect(await run(job, "commit")).toMatchObject({ status: "done", applied: true, change_set: expect.any(String) });
    expect(await names()).toEqual(["秋水广场"]);
    expect(await run(job, "undo")).toMatchObject({ status: "done", applied: false });
    expect(await names()).toEqual([]);
    expect(await run(job, "undo")).toMatchObject({ status: "done", applied: true });
    expect(await names()).toEqual(["秋水广场"]);
    const told = await rowsOf("SELECT actor, action, noun FROM audit_entries WHERE code = $1", [job]);
    expect(told).toEqual([{ actor: "user:admin", action: "import", noun: "imports" }]);
  });

  it("that others have built upon is not undone, and says what stands against it", async () => {
    await importFile({
      target: "facilities",
      path: await write("f.csv", [FACILITIES, facility("F1", "秋水广场（新）")]),
    });
    expect(await run(job, "undo")).toMatchObject({
      status: "failed",
      applied: true,
      fault: { why: "obstructed", obstacles: [{ why: "changed-since", target: "facilities", key: "F1" }] },
    });
  });

  it("of several files is one step: all of it, or nothing", async () => {
    const files = [
      { name: "facilities.csv", content: csv(FACILITIES, `F5,甲,公园,360113006,未知,T`) },
      { name: "sources.csv", content: csv("code,title,published,kind", "T,另一来源,2025,article") },
    ];
    const both = await upload("admin", files);
    await work();
    expect(await run(both, "check", "commit")).toMatchObject({ applied: true, report: { tables: [{}, { new: 1 }] } });
    expect(await names()).toContain("甲");
    expect(await run(both, "undo")).toMatchObject({ applied: false });
    expect(await rowsOf("SELECT FROM sources WHERE code = 'T'")).toEqual([]);
  });
});

describe("a national export", () => {
  const header = "task_code,task_name,task_type,dept_name,server_type,主题,质量,来源";

  it("has its numbers asked about once, and is read by what they were said to mean", async () => {
    const files = [{ name: "export.csv", content: csv(header, "T1,出生登记,1,公安局,1^2,birth,reported,S") }];
    const job = await upload("admin", files);
    await work();
    const [table] = await rowsOf("SELECT target, seen -> 'unknown' AS unknown FROM import_tables WHERE job = $1", [
      job,
    ]);
    expect(table).toEqual({ target: "matters", unknown: { task_type: ["1"], audience: ["1", "2"] } });
    expect((await run(job, "check")).report.tables).toMatchObject([{ rejected: 1 }]);
    const words = { task_type: { "1": "01" }, audience: { "1": "person", "2": "business" } };
    await rowsOf("UPDATE import_tables SET said = $2 WHERE job = $1", [job, JSON.stringify({ words })]);
    expect((await run(job, "check", "commit")).report.tables).toMatchObject([{ new: 1, rejected: 0 }]);
    expect(await rowsOf("SELECT task_type, audience FROM matters")).toEqual([
      { task_type: "01", audience: ["person", "business"] },
    ]);
  });
});

describe("a point manager of one township", () => {
  const rows = [facility("J1", "九龙湖公园"), facility("W1", "卫东公园", "360113002"), "N1,无区划,公园,,未知,S"];

  it("is refused the rows of another, each with its reason", async () => {
    const job = await upload("jiulonghu", [{ name: "设施.csv", content: csv(FACILITIES, ...rows) }]);
    await work();
    const { report } = await run(job, "check");
    expect(report.tables).toMatchObject([{ accepted: 1, rejected: 2 }]);
    const issues = report.tables[0].issues.map(({ row, column, code }: Record<string, unknown>) => [row, column, code]);
    expect(issues).toEqual([
      [3, "region", "outside-scope"],
      [4, "region", "outside-scope"],
    ]);
    expect(await run(job, "commit")).toMatchObject({ status: "done" });
    expect(await names()).toEqual(expect.arrayContaining(["九龙湖公园"]));
    expect(await names()).not.toContain("卫东公园");
  });

  it("cannot draw a record of another over to theirs", async () => {
    await importFile({
      target: "facilities",
      path: await write("w.csv", [FACILITIES, facility("W2", "卫东", "360113002")]),
    });
    const job = await upload("jiulonghu", [{ name: "设施.csv", content: csv(FACILITIES, facility("W2", "改名")) }]);
    await work();
    const { report } = await run(job, "check");
    expect(report).toMatchObject({
      refused: "nothing",
      tables: [{ rejected: 1, issues: [{ code: "outside-scope" }] }],
    });
  });

  it("may not touch what all others stand on", async () => {
    const content = csv("code,title,published,kind", "X,新来源,2025,article");
    const job = await upload("jiulonghu", [{ name: "sources.csv", content }]);
    await work();
    expect((await run(job, "check")).report.tables).toMatchObject([{ rejected: 1 }]);
  });
});

describe("whoever was shut out meanwhile", () => {
  it("imports nothing", async () => {
    const job = await upload("dismissed", [{ name: "设施.csv", content: csv(FACILITIES, facility("D1", "丁")) }]);
    await work();
    await rowsOf("UPDATE users SET disabled_at = now() WHERE id = 'dismissed'");
    expect(await run(job, "check")).toMatchObject({ status: "failed", fault: { why: "not-permitted" } });
  });
});

describe("mode replace", () => {
  it("plans and removes what the files do not name, children too, and gives it back", async () => {
    await importFile({
      target: "service-points",
      path: await write("p.csv", [
        "code,name,level,kind,region,position_quality,source",
        "P1,老大厅,district,district-hall,360113,unknown,S",
      ]),
    });
    await importFile({
      target: "windows",
      path: await write("w.csv", ["service_point,code,name,kind,source", "P1,1,综窗,general,S"]),
    });
    const content = csv(
      "code,name,level,kind,region,position_quality,source",
      "P2,新大厅,district,district-hall,360113,unknown,S",
    );
    const job = await upload("admin", [{ name: "service-points.csv", content }], "replace");
    await work();
    expect(await run(job, "check")).toMatchObject({
      report: { gone: { "service-points": 1, windows: 1 }, obstacles: [] },
    });
    expect(await rowsOf("SELECT became, key FROM import_outcomes WHERE job = $1 ORDER BY seq", [job])).toEqual([
      { became: "new", key: "P2" },
      { became: "removed", key: "P1" },
      { became: "removed", key: "windows P1, 1" },
    ]);
    await run(job, "commit");
    expect(await rowsOf("SELECT code FROM service_points")).toEqual([{ code: "P2" }]);
    expect(await rowsOf("SELECT FROM windows")).toEqual([]);
    expect(await run(job, "undo")).toMatchObject({ applied: false });
    expect(await rowsOf("SELECT code FROM service_points")).toEqual([{ code: "P1" }]);
    expect(await rowsOf("SELECT name FROM windows")).toEqual([{ name: "综窗" }]);
  });

  it("is refused where something that stays refers to what would go", async () => {
    const content = csv("code,title,published,kind", "Z,别的,2024,article");
    const job = await upload("admin", [{ name: "sources.csv", content }], "replace");
    await work();
    const { report } = await run(job, "check");
    expect(report.refused).toBe("obstacles");
    expect(report.obstacles).toEqual(
      expect.arrayContaining([{ why: "referred-to", target: "service-points", key: "P1" }]),
    );
  });
});
