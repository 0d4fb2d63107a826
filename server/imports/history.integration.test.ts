import { beforeAll, describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { type FileImport, importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

async function load(target: TargetName, lines: string[], options: Partial<FileImport> = {}) {
  return importFile({ target, path: await write(`${target}.csv`, lines), ...options });
}

const EVENT = "project,problem,order,on,step,by,evidence,source";
const event = (order: number | string, on: string, step: string, evidence = "", problem = "Q1") =>
  `J1,${problem},${order},${on},${step},专班,${evidence},S`;
const begun = [event(1, "2026-03-01", "上报"), event(2, "2026-03-02", "交办")];

const storedSteps = async (problem: string) =>
  (await rowsOf('SELECT step FROM problem_events WHERE problem = $1 ORDER BY "order"', [problem])).map(
    ({ step }) => step,
  );

beforeAll(async () => {
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("projects", [
    "code,name,category,stage,position_quality,source",
    "J1,桥,infrastructure,building,unknown,S",
  ]);
  await load("problems", ["project,code,title,source", "J1,Q1,征拆,S", "J1,Q2,用电,S", "J1,Q3,资金,S"]);
});

describe("history", () => {
  const CHANGE = "project,milestone,changed_on,due_before,due_after,reason,source";

  it("is added to, and counted as unchanged when it comes again", async () => {
    const lines = [CHANGE, "J1,1,2026-05-01,2026-06,2026-09,汛期,S"];
    expect(await load("milestone-changes", lines)).toMatchObject({ accepted: 1, new: 1 });
    const more = [...lines, "J1,1,2026-08-01,2026-09,2026-12,材料,S"];
    expect(await load("milestone-changes", more)).toMatchObject({ accepted: 2, new: 1, unchanged: 1, changed: 0 });
  });

  it("is not rewritten: the row, the column and what stands there are told", async () => {
    const lines = [CHANGE, "J1,1,2026-05-01,2026-06,2026-10,,S", "J1,2,2026-05-01,2026-06,2026-07,雨,S"];
    const report = await load("milestone-changes", lines);
    expect(report).toMatchObject({ read: 2, accepted: 1, rejected: 1, new: 1, changed: 0, unchanged: 0 });
    expect(report.issues).toMatchObject(
      [
        { row: 2, column: "due_after", value: "2026-10", code: "history-differs", message: /with '2026-09'/ },
        { row: 2, column: "reason", value: null, code: "history-differs", message: /with '汛期'/ },
      ].map((issue) => ({ ...issue, message: expect.stringMatching(issue.message) })),
    );
    const stored = "SELECT due_after, reason FROM milestone_changes WHERE milestone = 1 AND changed_on = '2026-05-01'";
    expect(await rowsOf(stored)).toEqual([{ due_after: "2026-09", reason: "汛期" }]);
  });

  it("keeps rows that a file no longer names", async () => {
    expect(await load("milestone-changes", [CHANGE])).toMatchObject({ read: 0, removed: 0 });
    expect(await rowsOf("SELECT FROM milestone_changes")).toHaveLength(3);
  });

  it("is as little rewritten by a light set by hand", async () => {
    const header = "project,from,until,colour,reason,by,source";
    expect(await load("light-overrides", [header, "J1,2026-05-01,2026-06-01,红灯,停工,区长,S"])).toMatchObject({
      new: 1,
    });
    const { issues } = await load("light-overrides", [header, "J1,2026-05-01,2026-06-01,绿,停工,区长,S"]);
    expect(issues).toMatchObject([{ row: 2, column: "colour", value: "green", code: "history-differs" }]);
  });
});

describe("the steps of a problem", () => {
  it("follow one another, in any order of rows", async () => {
    expect(await load("problem-events", [EVENT, ...begun.toReversed()])).toMatchObject({ accepted: 2, new: 2 });
    expect(await storedSteps("Q1")).toEqual(["reported", "assigned"]);
  });

  it.each([
    ["step", event(3, "2026-03-03", "销号", "照片"), "does not follow assigned"],
    ["on", event(3, "2026-03-01", "签收"), "before the one that it follows"],
    ["step", event(1, "2026-03-01", "交办", "", "Q2"), "begins with reported"],
    ["problem", event(1, "2026-03-01", "上报", "", "Q9"), "No such row in problems"],
  ])("are refused in %s by what the database has: %s", async (column, line, message) => {
    const { issues, rejected } = await load("problem-events", [EVENT, ...begun, line]);
    expect([issues, rejected]).toMatchObject([[{ row: 4, column, message: expect.stringContaining(message) }], 1]);
  });

  it("fall with a rejected one before them, so that it can still be put there", async () => {
    const lines = [
      ...begun,
      event(3, "2026-03-03", "签收"),
      event(4, "三月", "办理"),
      event(5, "2026-03-05", "升级督办"),
    ];
    const report = await load("problem-events", [EVENT, ...lines]);
    expect(report).toMatchObject({ read: 5, accepted: 3, rejected: 2, new: 1, unchanged: 2 });
    expect(report.issues.map(({ row, code }) => [row, code])).toEqual([
      [5, "bad-date"],
      [6, "step-refused"],
    ]);
    const mended = lines.map((line) => line.replace("三月", "2026-03-04"));
    expect(await load("problem-events", [EVENT, ...mended])).toMatchObject({ new: 2, unchanged: 3, rejected: 0 });
  });

  it("keep their problem, though it leaves its file", async () => {
    const report = await load("problems", ["project,code,title,source", "J1,Q3,资金,S"]);
    expect(report).toMatchObject({ unchanged: 1, removed: 1 });
    expect(await rowsOf("SELECT code FROM problems ORDER BY 1")).toEqual([{ code: "Q1" }, { code: "Q3" }]);
  });

  it("are not put between those that stand there", async () => {
    const { issues } = await load("problem-events", [EVENT, event(0, "2026-02-28", "上报")]);
    expect(issues).toMatchObject([{ row: 2, column: "order", code: "step-refused" }]);
  });

  it("need evidence for closing, and end there", async () => {
    const asking = event(6, "2026-03-06", "申请销号");
    const { issues } = await load("problem-events", [EVENT, asking]);
    expect(issues).toMatchObject([{ row: 2, column: "evidence", value: null, code: "step-refused" }]);
    const lines = [
      event(6, "2026-03-06", "申请销号", "验收单"),
      event(7, "2026-03-07", "核验"),
      event(8, "2026-03-08", "销号", "验收单"),
      event(9, "2026-03-09", "办理"),
    ];
    const report = await load("problem-events", [EVENT, ...lines]);
    expect(report).toMatchObject({ accepted: 3, rejected: 1 });
    expect(report.issues).toMatchObject([{ row: 5, column: "step", message: expect.stringContaining("closed") }]);
  });
});
