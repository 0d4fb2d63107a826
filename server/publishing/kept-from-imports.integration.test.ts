import { beforeAll, describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import type { DeskRequest } from "@/domain/publishing/desk";
import type { PublishedNoun } from "@/domain/publishing/nouns";
import { asOfficial } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { withConnection } from "@/server/imports/connection";
import { type FileImport, importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { decideAs, undoAs } from "@/server/publishing/decide";
import { decisionsAbout } from "@/server/publishing/decisions";

inScratchDatabase();
const write = inFolder();
const publisher = officialWith([{ role: "publisher", region: null, department: null }], "a");
const NOW = new Date("2026-07-01T09:00:00+08:00");

async function load(target: TargetName, lines: string[], options: Partial<FileImport> = {}) {
  return importFile({ target, path: await write(`${target}.csv`, lines), ...options });
}
const decide = async (noun: PublishedNoun, code: string, request: Partial<DeskRequest>, now = NOW) => {
  const asked: DeskRequest = { action: "suspend", plannedDate: null, reason: "装修", successor: null, ...request };
  expect(await asOfficial(publisher, () => decideAs(publisher, { noun, code }, asked, now))).toEqual([]);
};
const undoLast = async (noun: PublishedNoun, code: string) => {
  const decisions = await withConnection((connection) => decisionsAbout(connection, { noun, code }));
  const id = decisions.at(-1)?.id ?? "";
  expect(await asOfficial(publisher, () => undoAs(publisher, { noun, code }, id, NOW))).toEqual([]);
};

const POINTS = "code,name,level,kind,region,phones,status,status_reason,moved_to,position_quality,source";
const point = (code: string, more: { phone?: string; status?: string; reason?: string; movedTo?: string } = {}) =>
  `${code},大厅${code},district,district-hall,360113,咨询:${more.phone ?? "0791-83838383"},${more.status ?? ""},${more.reason ?? ""},${more.movedTo ?? ""},unknown,own`;
const MATTERS = "code,name,task_type,department,topic,audience,quality,source";
const matter = (code: string, name: string) => `${code},${name},20,人社局,life,person,reported,own`;
const OFFERINGS = "matter,service_point,mode,quality,source";
const offerings = ["M1,P1,full,reported,own", "M1,P2,full,reported,own", "M2,P1,full,reported,own"];

const codes = (report: Awaited<ReturnType<typeof load>>) =>
  report.notices.map(({ row, column, code }) => [row, column, code]);
const stored = async (code: string) =>
  (
    await rowsOf("SELECT status, status_reason, phones->0->>'number' AS phone FROM service_points WHERE code = $1", [
      code,
    ])
  )[0];

beforeAll(async () => {
  await load("sources", ["code,title,published,kind", "own,自己的清单,2026-06,public-page"]);
  await load("regions", ["code,name,level,parent,kind,source", "360113,红谷滩区,district,,district,own"]);
  await load("service-points", [POINTS, point("P1"), point("P2"), point("P3", { status: "moved", movedTo: "P1" })]);
  await load("matters", [MATTERS, matter("M1", "社保卡申领"), matter("M2", "医保卡申领")]);
  await load("materials", ["matter,order,name,quality,source", "M1,1,身份证,reported,own"]);
  await load("offerings", [OFFERINGS, ...offerings]);
});

describe("a record that was taken away", () => {
  beforeAll(() => decide("matters", "M1", { action: "suspend" }));

  it.each([true, false])("is not brought back by a file, which says so (dry run: %s)", async (dryRun) => {
    const report = await load("matters", [MATTERS, matter("M1", "社保卡补领"), matter("M2", "医保卡申领")], { dryRun });
    expect(report).toMatchObject({ read: 2, accepted: 2, unchanged: 2, new: 0, changed: 0, rejected: 0 });
    expect(codes(report)).toEqual([[2, "code", "on-shelf"]]);
    expect(await rowsOf("SELECT code FROM matters")).toEqual([{ code: "M2" }]);
  });

  it("keeps away what belongs or refers to it, while its neighbours are written", async () => {
    const materials = await load("materials", [
      "matter,order,name,quality,source",
      "M1,1,身份证,reported,own",
      "M2,1,照片,reported,own",
    ]);
    expect(materials).toMatchObject({ rejected: 0, new: 1, unchanged: 1 });
    expect(codes(materials)).toEqual([[2, "matter", "on-shelf"]]);
    const report = await load("offerings", [OFFERINGS, ...offerings]);
    expect(report).toMatchObject({ rejected: 0, new: 0, unchanged: 3 });
    expect(codes(report)).toEqual([
      [2, "matter", "on-shelf"],
      [3, "matter", "on-shelf"],
    ]);
    expect(await rowsOf("SELECT matter FROM offerings")).toEqual([{ matter: "M2" }]);
  });

  it("is itself again once the desk has brought it back, and takes what a file says", async () => {
    await undoLast("matters", "M1");
    const report = await load("matters", [MATTERS, matter("M1", "社保卡补领"), matter("M2", "医保卡申领")]);
    expect(report).toMatchObject({ changed: 1, notices: [] });
    expect(await rowsOf("SELECT service_point FROM offerings WHERE matter = 'M1'")).toHaveLength(2);
  });
});

describe("a service point that was withdrawn", () => {
  it("stays away, and what has moved to it is not rejected for that", async () => {
    await decide("service-points", "P1", { action: "withdraw", plannedDate: "2026-07-02" });
    const { carryOutDue } = await import("@/server/publishing/due");
    expect(await carryOutDue(new Date("2026-07-02T00:01:00+08:00"))).toBe(1);
    const report = await load("service-points", [POINTS, point("P1"), point("P3", { status: "moved", movedTo: "P1" })]);
    expect(report).toMatchObject({ rejected: 0, unchanged: 2 });
    expect(codes(report)).toEqual([[2, "code", "on-shelf"]]);
    await undoLast("service-points", "P1");
  });
});

describe("a service point that the desk has suspended", () => {
  beforeAll(() => decide("service-points", "P2", { action: "suspend", reason: "装修" }));

  it("stays suspended, while its other values are written", async () => {
    const report = await load("service-points", [POINTS, point("P2", { phone: "0791-86666666" })]);
    expect(codes(report)).toEqual([[2, "status", "state-kept"]]);
    expect(report).toMatchObject({ changed: 1 });
    expect(await stored("P2")).toEqual({ status: "suspended", status_reason: "装修", phone: "0791-86666666" });
  });

  it("is not noticed where the file says the same, or says nothing of it", async () => {
    const same = await load("service-points", [POINTS, point("P2", { status: "suspended", reason: "装修" })]);
    expect(same.notices).toEqual([]);
    const without = POINTS.replace("status,status_reason,", "");
    const row = "P2,大厅P2,district,district-hall,360113,咨询:0791-83838383,,unknown,own";
    expect((await load("service-points", [without, row])).notices).toEqual([]);
    expect(await stored("P2")).toMatchObject({ status: "suspended" });
  });

  it("obeys files again once the suspension was undone as a mistake", async () => {
    await undoLast("service-points", "P2");
    const report = await load("service-points", [POINTS, point("P2", { status: "suspended", reason: "停电" })]);
    expect(report.notices).toEqual([]);
    expect(await stored("P2")).toMatchObject({ status: "suspended", status_reason: "停电" });
  });

  it("may be said to have moved", async () => {
    await load("service-points", [POINTS, point("P2")]);
    await decide("service-points", "P2", { action: "suspend" });
    const report = await load("service-points", [POINTS, point("P2", { status: "moved", movedTo: "P1" })]);
    expect(report.notices).toEqual([]);
    expect(await stored("P2")).toMatchObject({ status: "moved" });
  });
});
