import { beforeAll, describe, expect, it } from "vitest";
import type { EditableNoun } from "@/domain/editing/record-forms";
import type { TargetName } from "@/domain/imports/target-name";
import type { DeskRequest } from "@/domain/publishing/desk";
import { stateOn } from "@/domain/publishing/history";
import type { PublishedNoun } from "@/domain/publishing/nouns";
import { asOfficial, Forbidden, type Official } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { withConnection } from "@/server/imports/connection";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { decideAs, revokeAs, undoAs } from "@/server/publishing/decide";
import { decidePolicy } from "@/server/publishing/decide-policy";
import { decisionsAbout } from "@/server/publishing/decisions";
import { carryOutDue } from "@/server/publishing/due";
import { historyOf } from "@/server/publishing/history";
import { gatePolicy, policyCsv } from "@/server/publishing/policy";
import { announced, findShelved } from "@/server/publishing/public";
import { takenAlong } from "@/server/publishing/shelf";
import { recordHistory } from "@/server/records/history";
import { placeOfToday } from "@/server/service-points/successor";

inScratchDatabase();
const write = inFolder();

async function load(target: TargetName, ...lines: string[]): Promise<void> {
  const report = await importFile({ target, path: await write(`${target}.csv`, lines) });
  expect(report.issues).toEqual([]);
}

const official = (role: "publisher" | "point-manager", region: string | null, id = "a"): Official =>
  officialWith([{ role, region, department: null }], id);
const publisher = official("publisher", null);
const NOW = new Date("2026-07-01T09:00:00+08:00");
const at = (day: string) => new Date(`${day}T00:00:01+08:00`);
const asked = (action: DeskRequest["action"], more: Partial<DeskRequest> = {}): DeskRequest => ({
  action,
  plannedDate: null,
  reason: null,
  successor: null,
  ...more,
});

const decide = (noun: PublishedNoun, code: string, request: DeskRequest, now = NOW, who = publisher) =>
  asOfficial(who, () => decideAs(who, { noun, code }, request, now));
const stateOf = (noun: PublishedNoun, code: string, now: Date) =>
  withConnection(async (connection) => stateOn(await historyOf(connection, { noun, code }, now), now));
const lastOf = (noun: PublishedNoun, code: string) =>
  withConnection(async (connection) => (await decisionsAbout(connection, { noun, code })).at(-1)?.id ?? "");

const stepsOf = (noun: EditableNoun, code: string) =>
  withConnection((connection) => recordHistory(connection, noun, code, { limit: 5, offset: 0 }));

const undoLast = async (noun: PublishedNoun, code: string) => {
  const id = await lastOf(noun, code);
  return asOfficial(publisher, () => undoAs(publisher, { noun, code }, id, NOW));
};

const TABLES = ["service_points", "windows", "matters", "materials", "offerings", "bundles", "bundle_matters"];
/** Everything residents could see, with what the search finds it by. */
const everything = async () =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [table, await rowsOf(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)] as const),
    ),
  );

const POINTS =
  "code,name,level,kind,region,address,lng,lat,crs,position_quality,opening_hours,hours_quality,phones,status,moved_to,verified_at,source";
const point = (code: string, more: { status?: string; movedTo?: string } = {}) =>
  `${code},大厅${code},district,district-hall,360113,某路1号,115.85,28.69,wgs84,surveyed,Mo-Fr 09:00-17:00,reported,咨询:0791-83838383；投诉:0791-12345,${more.status ?? "active"},${more.movedTo ?? ""},2026-06-02,own`;

beforeAll(async () => {
  await load("sources", "code,title,published,kind", "own,自己的清单,2026-06,public-page");
  await load(
    "regions",
    "code,name,level,parent,kind,source",
    "360113,红谷滩区,district,,district,own",
    "360114,他区,district,,district,own",
  );
  await load(
    "service-points",
    POINTS,
    point("P1"),
    point("P2"),
    point("P3"),
    point("P4", { status: "moved", movedTo: "P1" }),
  );
  // Loaded before imports looked at the shape of numbers.
  await rowsOf(
    `UPDATE service_points SET phones = jsonb_set(phones, '{0,number}', '"0791-838383838383"') WHERE code = 'P3'`,
  );
  await load("windows", "service_point,code,name,kind,source", "P1,W1,综窗,general,own");
  await load(
    "matters",
    "code,name,aliases,task_type,department,topic,audience,quality,source",
    "M1,社保卡申领,社保卡,20,人社局,life,person,reported,own",
    "M2,医保卡申领,,20,医保局,life,person,reported,own",
  );
  await load("materials", "matter,order,name,quality,source", "M1,1,身份证,reported,own", "M1,2,照片,reported,own");
  await load(
    "offerings",
    "matter,service_point,window,mode,quality,source",
    "M1,P1,W1,full,reported,own",
    "M1,P2,,full,reported,own",
    "M2,P1,,full,reported,own",
  );
  await load("bundles", "code,name,topic,audience,summary,quality,source", "B1,新生儿,life,person,出生,reported,own");
  await load("bundle-matters", "bundle,matter,order,quality,source", "B1,M1,1,reported,own", "B1,M2,2,reported,own");
});

describe("a record that was loaded", () => {
  it("counts as published", async () => {
    expect(await stateOf("matters", "M1", NOW)).toBe("published");
  });

  it("is suspended and put back as it was, with all that goes with it, the search included", async () => {
    const before = await everything();
    expect(await withConnection((connection) => takenAlong(connection, { noun: "matters", code: "M1" }))).toEqual([
      { target: "materials", count: 2 },
      { target: "offerings", count: 2 },
      { target: "bundle-matters", count: 1 },
    ]);
    expect(await decide("bundles", "B1", asked("suspend", { reason: "系统升级" }))).toEqual([]);
    expect((await everything()).bundles).toEqual([]);
    expect(await decide("bundles", "B1", asked("resume"))).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("is undone as one step, and then counts as if it had not been", async () => {
    const before = await everything();
    expect(await decide("matters", "M1", asked("suspend", { reason: "系统升级" }))).toEqual([]);
    expect(await everything()).toMatchObject({ materials: [], windows: before.windows });
    expect((await stepsOf("matters", "M1"))[0]).toMatchObject({ act: "suspend", undone: null, through: null });
    expect(await stateOf("matters", "M1", NOW)).toBe("suspended");
    expect(await undoLast("matters", "M1")).toEqual([]);
    expect(await everything()).toEqual(before);
    expect((await stepsOf("matters", "M1"))[0]).toMatchObject({ act: "undo", undone: "suspend", through: null });
    const through = { noun: "matters", code: "M1" };
    expect((await stepsOf("bundles", "B1"))[1]).toMatchObject({ act: "suspend", undone: null, through });
    expect(await stateOf("matters", "M1", NOW)).toBe("published");
  });

  it("comes back in whatever order: what refers to another one that is away waits for that one", async () => {
    const before = await everything();
    await decide("bundles", "B1", asked("suspend", { reason: "调整" }));
    await decide("matters", "M1", asked("suspend", { reason: "系统升级" }));
    expect(await decide("bundles", "B1", asked("resume"))).toEqual([]);
    expect((await everything()).bundle_matters).toHaveLength(1);
    expect(await undoLast("matters", "M1")).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("does not come back by undoing while it would refer to nothing", async () => {
    const before = await everything();
    await decide("bundles", "B1", asked("suspend", { reason: "调整" }));
    await decide("matters", "M2", asked("suspend", { reason: "系统升级" }));
    expect(await undoLast("bundles", "B1")).toEqual([{ code: "obstructed", records: [] }]);
    expect(await undoLast("matters", "M2")).toEqual([]);
    expect(await undoLast("bundles", "B1")).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("stays withdrawn until it has passed review and the gate again", async () => {
    const before = await everything();
    const withdrawal = asked("withdraw", { reason: "撤并", plannedDate: "2026-07-02" });
    expect(await decide("service-points", "P1", withdrawal)).toEqual([]);
    expect(await everything()).toEqual(before);
    await carryOutDue(at("2026-07-02"));
    const later = at("2026-07-03");
    expect(await decide("service-points", "P1", asked("publish"), later)).toEqual([
      { code: "not-from-here", action: "publish", state: "withdrawn" },
    ]);
    expect(await decide("service-points", "P1", asked("reopen", { reason: "恢复" }), later)).toEqual([]);
    expect(await decide("service-points", "P1", asked("submit"), later, official("point-manager", "360113"))).toEqual(
      [],
    );
    expect(await stateOf("service-points", "P1", later)).toBe("review");
    expect((await everything()).service_points).toHaveLength(3);
    expect(await decide("service-points", "P1", asked("publish"), later)).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

describe("residents are told", () => {
  it("what became of a record that is away, and where to go instead", async () => {
    const request = asked("suspend", { reason: "系统升级", successor: "M2" });
    await decide("matters", "M1", request, at("2026-07-02"));
    const told = await findShelved("matters", "M1");
    expect(told).toMatchObject({ name: "社保卡申领", state: "suspended", since: "2026-07-02", reason: "系统升级" });
    expect(told?.successor).toEqual({ code: "M2", name: "医保卡申领" });
    expect(await undoLast("matters", "M1")).toEqual([]);
    expect(await findShelved("matters", "M1")).toBeNull();
  });

  it("what is planned, until it is given up", async () => {
    const name = { noun: "matters", code: "M2" } as const;
    await decide(name.noun, name.code, asked("withdraw", { reason: "法规修改", plannedDate: "2026-12-01" }));
    const planned = async () => (await announced("matters", "M2", NOW)).planned;
    expect(await planned()).toEqual([{ action: "withdraw", on: "2026-12-01", reason: "法规修改", successor: null }]);
    const id = await lastOf(name.noun, name.code);
    await asOfficial(publisher, () => revokeAs(publisher, name, id, NOW));
    expect(await planned()).toEqual([]);
  });

  it("where a place that moved is now, along a chain, and around a circle", async () => {
    expect(await placeOfToday("P4", "P1")).toEqual({ code: "P1", name: "大厅P1" });
    expect(await placeOfToday("P5", "P4")).toEqual({ code: "P1", name: "大厅P1" });
    await load("service-points", POINTS, point("P1", { status: "moved", movedTo: "P4" }));
    expect(await placeOfToday("P4", "P1")).toEqual({ code: "P1", name: "大厅P1" });
    await load("service-points", POINTS, point("P1"));
    expect(await placeOfToday("P4", "nowhere")).toEqual({ code: "nowhere", name: "nowhere" });
  });
});

describe("a plan", () => {
  it("is carried out on its day, once, and told of until then", async () => {
    expect(
      await decide("service-points", "P2", asked("suspend", { reason: "装修", plannedDate: "2026-08-01" })),
    ).toEqual([]);
    expect(await decide("service-points", "P2", asked("resume", { plannedDate: "2026-08-11" }))).toEqual([]);
    expect(await carryOutDue(at("2026-07-31"))).toBe(0);
    expect(await Promise.all([carryOutDue(at("2026-08-01")), carryOutDue(at("2026-08-01"))])).toContain(1);
    const columns = "SELECT status, status_reason, suspended_until::text FROM service_points WHERE code = 'P2'";
    expect(await rowsOf(columns)).toEqual([
      { status: "suspended", status_reason: "装修", suspended_until: "2026-08-10" },
    ]);
    const sets = "SELECT count(*)::int AS count FROM change_sets WHERE title LIKE 'suspend service-points P2%'";
    expect(await rowsOf(sets)).toEqual([{ count: 1 }]);
    expect(await stateOf("service-points", "P2", at("2026-08-01"))).toBe("suspended");
    // Late, as after a server was away.
    expect(await carryOutDue(at("2026-09-01"))).toBe(1);
    expect(await rowsOf(columns)).toEqual([{ status: "active", status_reason: null, suspended_until: null }]);
  });

  it("is given up before its day, and not after", async () => {
    const name = { noun: "service-points", code: "P2" } as const;
    const revoke = (id: string, now: Date) => asOfficial(publisher, () => revokeAs(publisher, name, id, now));
    await decide(
      name.noun,
      name.code,
      asked("suspend", { reason: "装修", plannedDate: "2026-10-01" }),
      at("2026-09-02"),
    );
    const id = await lastOf("service-points", "P2");
    expect(await revoke(id, at("2026-10-01"))).toEqual([{ code: "already-holds", action: "suspend" }]);
    expect(await revoke(id, at("2026-09-30"))).toEqual([]);
    expect(await revoke(id, at("2026-09-30"))).toEqual([{ code: "no-such-plan" }]);
    expect(await carryOutDue(at("2026-10-02"))).toBe(0);
  });
});

describe("it is refused", () => {
  it("by the gate, with the rules, and nothing is changed", async () => {
    await decide("service-points", "P3", asked("suspend", { reason: "装修" }));
    const before = await everything();
    expect(await decide("service-points", "P3", asked("resume"))).toEqual([{ code: "unfixed", rules: [16] }]);
    expect(await everything()).toEqual(before);
    const row = { validFrom: "2026-06-01", records: "service-points", rule: 16, severity: "warns" } as const;
    await asOfficial(publisher, () => decidePolicy(publisher, [row], row.validFrom));
    expect(policyCsv(await gatePolicy())).toContain("2026-06-01,service-points,16,warns");
    expect(await decide("service-points", "P3", asked("resume"))).toEqual([]);
  });

  it("to the second of two who ask for the same at once, who loses nothing", async () => {
    const answers = await Promise.all(
      ["a", "b"].map((id) =>
        decide("bundles", "B1", asked("suspend", { reason: id }), NOW, official("publisher", null, id)),
      ),
    );
    expect(answers.flat()).toEqual([{ code: "not-from-here", action: "suspend", state: "suspended" }]);
    expect(await undoLast("bundles", "B1")).toEqual([]);
  });

  it("to who publishes for another district or department", async () => {
    const suspension = asked("suspend", { reason: "x" });
    const elsewhere = official("publisher", "360114");
    await expect(decide("service-points", "P1", suspension, NOW, elsewhere)).rejects.toThrow(Forbidden);
    await expect(decide("service-points", "P1", suspension, NOW, official("point-manager", null))).rejects.toThrow(
      Forbidden,
    );
    const row = { validFrom: "2026-06-01", records: "matters", rule: 16, severity: "off" } as const;
    await expect(asOfficial(elsewhere, () => decidePolicy(elsewhere, [row], "2026-06-01"))).rejects.toThrow(Forbidden);
  });

  it.each([
    ["service-points", "P4", asked("suspend", { reason: "x" }), { code: "moved-away" }],
    ["service-points", "P1", asked("suspend", { reason: "x", successor: "nowhere" }), { code: "unknown-successor" }],
    ["projects", "none", asked("suspend", { reason: "x" }), { code: "unknown-record" }],
    ["matters", "M1", asked("suspend"), { code: "reason-missing", action: "suspend" }],
  ] as const)("%s %s", async (noun, code, request, refusal) => {
    expect(await decide(noun, code, request)).toEqual([refusal]);
  });

  it("to change a decision afterwards, by the database", async () => {
    await expect(rowsOf("UPDATE publishing_decisions SET reason = 'x'")).rejects.toThrow("never rewritten");
    await expect(rowsOf("DELETE FROM publishing_decisions")).rejects.toThrow("never rewritten");
  });
});
