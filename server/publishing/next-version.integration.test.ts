import { beforeAll, describe, expect, it } from "vitest";
import type { DeskRequest } from "@/domain/publishing/desk";
import { asOfficial, Forbidden } from "@/server/accounts/official";
import { withConnection } from "@/server/imports/connection";
import { importDataset } from "@/server/imports/dataset";
import { inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { decideAs } from "@/server/publishing/decide";
import { deskOf, deskView } from "@/server/publishing/desk";
import { uploadedPolicy } from "@/server/publishing/policy-file";
import { readDraft } from "@/server/records/drafts";
import { actAs, undoAs } from "@/server/records/manage";
import { official, save, value } from "@/server/records/record-fixture";
import { answerCase } from "@/server/reports/answer";
import { findCase } from "@/server/reports/cases";

inScratchDatabase();

const [ONE, OTHER] = ["360113002020-station", "360113002202-station"];
const NOW = new Date("2026-11-21T09:00:00+08:00");
const manager = official("point-manager", "360113002");
const publisher = official("publisher", "360113002");

const asked = (action: DeskRequest["action"], more: Partial<DeskRequest> = {}): DeskRequest => ({
  ...{ action, plannedDate: null, reason: null, successor: null, confirmed: "all" },
  ...more,
});
const decide = (request: DeskRequest, code = ONE, by = publisher) =>
  asOfficial(by, () => decideAs(by, { noun: "service-points", code }, request, NOW));
const submit = (phone: string, code = ONE) =>
  save(manager, "service-points", code, { phones: `咨询:${phone}` }, { way: "submit" });
/** As a draft can stand from before its form refused such a number: the gate has to see it all the same. */
const submitImpossible = async (code = ONE) => {
  await submit("0791-83950009", code);
  await rowsOf(
    `UPDATE record_drafts SET "values" = jsonb_set("values", '{fields,phones}', '"咨询:0791-839500011234"') WHERE code = '${code}'`,
  );
};
const view = (code = ONE) => deskView(publisher, { noun: "service-points", code }, NOW);
const phones = (code = ONE) => value("service-points", code, "phones");
const draft = (code = ONE) => withConnection((connection) => readDraft(connection, "service-points", code));

beforeAll(async () => {
  await importDataset("data/nanchang");
}, 120_000);

describe("a submitted version", () => {
  it("is shown with what it would change and what the gate says of it, and comes into force by the desk", async () => {
    await submitImpossible();
    const waiting = await deskOf(publisher, { noun: "service-points" }, NOW);
    expect(waiting.waiting).toMatchObject([{ code: ONE, isVersion: true, isLive: true, state: "review" }]);
    expect(await view()).toMatchObject({
      state: "published",
      actions: ["publish", "return", "suspend", "withdraw"],
      version: { broken: [16], outcome: "applied", differences: [{ path: "phones" }] },
    });
    const before = await phones();
    expect(await decide(asked("publish"))).toEqual([{ code: "gate", action: "publish", rules: [16] }]);
    expect(await phones()).toBe(before);
    expect(await decide(asked("publish", { plannedDate: "2027-01-01" }))).toEqual([
      { code: "gate", action: "publish", rules: [16] },
    ]);
    await submit("0791-83950001");
    expect((await view())?.version?.broken).toEqual([]);
    expect(await decide(asked("publish"))).toEqual([]);
    expect(await phones()).toBe("咨询:0791-83950001");
    expect([await draft(), (await view())?.version]).toEqual([null, null]);
    const [set] = await rowsOf("SELECT kind, actor FROM change_sets ORDER BY id DESC LIMIT 1");
    expect(set).toEqual({ kind: "edit", actor: `user:${publisher.id}` });
  });

  it("is asked about what it leaves broken, and the account keeps that it was known", async () => {
    await submit("0791-83950002");
    const unfixed = (await view())?.version?.unfixed ?? [];
    expect(unfixed).not.toEqual([]);
    expect(unfixed).not.toContain(19);
    for (const confirmed of [undefined, [], unfixed.slice(1)]) {
      expect(await decide(asked("publish", { confirmed }))).toEqual([{ code: "unfixed", rules: unfixed }]);
    }
    expect(await phones()).toBe("咨询:0791-83950001");
    expect(await decide(asked("publish", { confirmed: unfixed }))).toEqual([]);
    expect(await phones()).toBe("咨询:0791-83950002");
    const [entry] = await rowsOf("SELECT after FROM audit_entries WHERE action = 'publish' ORDER BY id DESC LIMIT 1");
    expect(entry?.after).toMatchObject({ unfixedRules: unfixed.join(", ") });
  });

  it("goes back with the reason, which stays until it waits again", async () => {
    await submit("0791-83950003");
    expect(await decide(asked("return"))).toEqual([{ code: "reason-missing", action: "return" }]);
    expect(await decide(asked("return", { reason: "缺分机号" }))).toEqual([]);
    expect(await draft()).toMatchObject({ submittedAt: null, returnedReason: "缺分机号" });
    expect((await view())?.version).toBeNull();
    expect((await view())?.versions[0]).toMatchObject({
      action: "return",
      reason: "缺分机号",
      author: `user:${manager.id}`,
      publisher: `user:${publisher.id}`,
    });
    await save(manager, "service-points", ONE, { phones: "咨询:0791-83950004" });
    expect(await draft()).toMatchObject({ returnedReason: "缺分机号" });
    await actAs(manager, "service-points", ONE, "submit");
    expect(await draft()).toMatchObject({ returnedReason: null, returnedBy: null });
  });

  it("is decided record by record where several were ticked: one is done, one says why not", async () => {
    await submitImpossible(OTHER);
    const answers = [await decide(asked("publish")), await decide(asked("publish"), OTHER)];
    expect(answers).toEqual([[], [{ code: "gate", action: "publish", rules: [16] }]]);
    expect(await phones()).toBe("咨询:0791-83950004");
    expect((await draft(OTHER))?.submittedAt).not.toBeNull();
  });

  it("is nothing for who publishes elsewhere, or writes: a forged form is refused", async () => {
    const elsewhere = official("publisher", "360113006");
    for (const by of [elsewhere, manager]) {
      for (const request of [asked("publish"), asked("return", { reason: "x" })]) {
        await expect(decide(request, OTHER, by)).rejects.toThrow(Forbidden);
      }
    }
    expect((await deskOf(elsewhere, {}, NOW)).waiting).toEqual([]);
  });
});

describe("a report that turned out to be right", () => {
  const standing = async (id: number) => (await findCase(id))?.state;

  it("is corrected once the field that it is about is published, and no longer when that is undone", async () => {
    const [row] = await rowsOf(
      `INSERT INTO report_cases (noun, code, kind, subject, region, opened_at, open_key)
       VALUES ('service-points', $1, 'phone', '站', '360113002020', now(), 'k') RETURNING id`,
      [ONE],
    );
    const id = Number(row?.id);
    await asOfficial(manager, () => answerCase(manager, { id, version: 1, step: "accept" }, NOW));
    const publish = (fields: Record<string, string>) =>
      save(official("administrator"), "service-points", ONE, fields, { way: "publish" });
    await publish({ landmark: "邮局旁" });
    expect(await standing(id)).toBe("accepted");
    await publish({ phones: "咨询:0791-83950009" });
    expect(await standing(id)).toBe("corrected");
    const [entry] = await rowsOf("SELECT after FROM audit_entries WHERE noun = 'reports' ORDER BY id DESC LIMIT 1");
    expect(entry?.after).toMatchObject({ state: "corrected" });
    const { changeSet = "" } = (entry?.after ?? {}) as { changeSet?: string };
    await undoAs(official("administrator"), "service-points", ONE, changeSet);
    expect(await standing(id)).toBe("accepted");
  });
});

describe("a policy that somebody uploads", () => {
  const upload = (...lines: string[]) =>
    uploadedPolicy(new File([["valid_from,records,rule,severity", ...lines].join("\n")], "policy.csv"));

  it.each([
    ["someday,matters,16,off", "valid_from"],
    ["2026-06-01,people,16,off", "records"],
    ["2026-06-01,service-points,1,off", "rule"],
    ["2026-06-01,matters,16,perhaps", "severity"],
  ])("is refused as a whole for %s, with row and column", async (line, column) => {
    const read = await upload("2026-06-01,matters,17,off", line);
    expect(read).toMatchObject({ wrong: { fault: { code: "bad-row" }, issue: { row: 3, column } } });
  });

  it("is read where every row is right", async () => {
    expect(await upload("2026-06-01,matters,17,off")).toEqual({
      rows: [{ validFrom: "2026-06-01", records: "matters", rule: 17, severity: "off" }],
    });
  });
});
