import { beforeAll, describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { undoChangeSet } from "@/server/changes/undo";
import { inTransaction, withConnection } from "@/server/imports/connection";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

const load = async (target: TargetName, lines: string[]) =>
  importFile({ target, path: await write(`${target}.csv`, lines) });

const MATTER = "code,name,aliases,task_type,department,topic,audience,quality,source";
const matter = (code: string, name = "社保卡") => `${code},${name},,20,人社局,life,person,sample,S`;
const MATERIAL = "matter,order,name,quality,source";

async function lastChangeSet(): Promise<string> {
  const [last] = await rowsOf("SELECT id::text AS id FROM change_sets ORDER BY change_sets.id DESC LIMIT 1");
  return String(last?.id);
}

const undo = (id: string) =>
  withConnection((connection) =>
    inTransaction(
      connection,
      () => undoChangeSet(connection, id),
      ({ outcome }) => outcome === "undone",
    ),
  );

const matters = async () =>
  (await rowsOf("SELECT code, name, sort_key FROM matters ORDER BY code")).map(Object.values).map(String);
const materials = async () =>
  (await rowsOf('SELECT matter, "order", name FROM materials ORDER BY 1, 2')).map(Object.values).map(String);

beforeAll(async () => {
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("matters", [MATTER, matter("M1"), matter("M2", "医保卡")]);
  await load("materials", [MATERIAL, "M1,1,身份证,sample,S", "M1,2,照片,sample,S"]);
});

describe("an import", () => {
  it("is undone as one step: new, changed, and what the search finds it by", async () => {
    const before = await matters();
    await load("matters", [MATTER, matter("M1", "居民证"), matter("M2", "医保卡"), matter("M3")]);
    const imported = await lastChangeSet();
    expect(await matters()).toEqual(["M1,居民证,ju min zheng", "M2,医保卡,yi bao ka", "M3,社保卡,she bao ka"]);
    expect(await undo(imported)).toMatchObject({ outcome: "undone", changed: 2 });
    expect(await matters()).toEqual(before);
  });

  it("is undone once, and the undoing can be undone", async () => {
    await load("matters", [MATTER, matter("M4")]);
    const imported = await lastChangeSet();
    const undone = await undo(imported);
    expect(await undo(imported)).toEqual({ outcome: "undone-before" });
    if (undone.outcome !== "undone") throw new Error("It was not undone.");
    await undo(undone.changeSet);
    expect(await matters()).toContain("M4,社保卡,she bao ka");
    expect(await undo("999999")).toEqual({ outcome: "unknown" });
  });

  it("gives back rows that it had removed", async () => {
    await load("materials", [MATERIAL, "M1,1,户口簿,sample,S"]);
    expect(await materials()).toEqual(["M1,1,户口簿"]);
    await undo(await lastChangeSet());
    expect(await materials()).toEqual(["M1,1,身份证", "M1,2,照片"]);
  });

  it("that changed nothing leaves no change set", async () => {
    const last = await lastChangeSet();
    await load("materials", [MATERIAL, "M1,1,身份证,sample,S", "M1,2,照片,sample,S"]);
    expect(await lastChangeSet()).toBe(last);
  });
});

describe("undoing is refused whole", () => {
  it("where a record has changed since", async () => {
    await load("matters", [MATTER, matter("M1", "甲"), matter("M2", "乙")]);
    const imported = await lastChangeSet();
    await load("matters", [MATTER, matter("M2", "丙")]);
    expect(await undo(imported)).toEqual({
      outcome: "obstructed",
      obstacles: [{ why: "changed-since", target: "matters", key: "M2" }],
    });
    expect(await matters()).toContain("M1,甲,jia");
  });

  it("where others have come to refer to what would go", async () => {
    await load("matters", [MATTER, matter("M7")]);
    const imported = await lastChangeSet();
    await load("materials", [MATERIAL, "M7,1,身份证,sample,S"]);
    expect(await undo(imported)).toEqual({
      outcome: "obstructed",
      obstacles: [{ why: "referred-to", target: "matters", key: "M7" }],
    });
    expect(await materials()).toContain("M7,1,身份证");
  });

  it("where it added to a history", async () => {
    const project = ["code,name,category,stage,position_quality,source", "J1,桥,infrastructure,building,unknown,S"];
    await load("projects", project);
    await load("milestone-changes", [
      "project,milestone,changed_on,due_before,due_after,reason,source",
      "J1,1,2026-05-01,2026-06,2026-09,汛期,S",
    ]);
    expect(await undo(await lastChangeSet())).toMatchObject({ outcome: "obstructed", obstacles: [{ why: "history" }] });
  });
});
