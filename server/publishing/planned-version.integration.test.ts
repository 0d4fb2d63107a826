import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { DeskRequest } from "@/domain/publishing/desk";
import { asOfficial, Forbidden } from "@/server/accounts/official";
import { databaseUrl } from "@/server/db/environment";
import { withConnection } from "@/server/imports/connection";
import { importDataset } from "@/server/imports/dataset";
import { inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { decideAs, revokeAs, VERSION } from "@/server/publishing/decide";
import { deskOf, deskView } from "@/server/publishing/desk";
import { carryOutDue } from "@/server/publishing/due";
import { readDraft } from "@/server/records/drafts";
import { official, save, value } from "@/server/records/record-fixture";

inScratchDatabase();

const [ONE, OTHER, THIRD] = ["360113002020-station", "360113002202-station", "360113002005-station"];
const NOW = new Date("2026-11-21T09:00:00+08:00");
const DAY = "2026-11-25";
const THEN = new Date(`${DAY}T00:00:01+08:00`);
const manager = official("point-manager", "360113002");
const publisher = official("publisher", "360113002");

const decide = (request: Partial<DeskRequest>, code = ONE, by = publisher) => {
  const asked: DeskRequest = {
    action: "publish",
    plannedDate: null,
    reason: null,
    successor: null,
    confirmed: "all",
    ...request,
  };
  return asOfficial(by, () => decideAs(by, { noun: "service-points", code }, asked, NOW));
};
const plan = (code = ONE, plannedDate = DAY) => decide({ plannedDate }, code);
const submit = (phone: string, code = ONE) =>
  save(manager, "service-points", code, { phones: `咨询:${phone}` }, { way: "submit" });
/** As a draft can stand from before its form refused such a number: the gate has to see it all the same. */
const submitImpossible = async (code = ONE) => {
  await submit("0791-83950009", code);
  await rowsOf(
    `UPDATE record_drafts SET "values" = jsonb_set("values", '{fields,phones}', '"咨询:0791-839500011234"') WHERE code = '${code}'`,
  );
};
const phones = (code = ONE) => value("service-points", code, "phones");
const draft = (code = ONE) => withConnection((connection) => readDraft(connection, "service-points", code));
const desk = () => deskOf(publisher, { noun: "service-points" }, NOW);

beforeAll(async () => {
  await importDataset("data/nanchang");
}, 120_000);

describe("a next version that is planned for a day", () => {
  it("is public from that day on, once, and not before", async () => {
    const before = await phones();
    await submit("0791-83950001");
    expect(await plan()).toEqual([]);
    expect(await desk()).toMatchObject({ waiting: [], planned: [{ code: ONE, plans: [{ plannedDate: DAY }] }] });
    expect(await carryOutDue(new Date("2026-11-24T23:59:59+08:00"))).toBe(0);
    expect(await phones()).toBe(before);
    expect(await carryOutDue(THEN)).toBe(1);
    expect([await phones(), await draft(), await carryOutDue(THEN)]).toEqual(["咨询:0791-83950001", null, 0]);
    const [entry] = await rowsOf("SELECT actor, action, before FROM audit_entries ORDER BY id DESC LIMIT 1");
    expect(entry).toMatchObject({
      actor: "system",
      action: "publish",
      before: { plannedDate: DAY, decidedBy: `user:${publisher.id}` },
    });
  });

  it.each([
    ["2026-11-21", "date-not-ahead"],
    ["2026-02-30", "date-unreadable"],
  ])("is not planned for %s", async (day, code) => {
    await submit("0791-83950002");
    expect(await plan(ONE, day)).toEqual([{ code, action: "publish" }]);
  });

  it("is not planned where it breaks a rule, nor by who does not publish there", async () => {
    await submitImpossible();
    expect(await plan()).toEqual([{ code: "gate", action: "publish", rules: [16] }]);
    await expect(decide({ plannedDate: DAY }, ONE, manager)).rejects.toThrow(Forbidden);
    expect(await draft()).toMatchObject({ plannedDate: null });
  });

  it("waits again once the plan is given up, and once somebody changes the draft", async () => {
    await submit("0791-83950003");
    await plan();
    const revoke = () =>
      asOfficial(publisher, () => revokeAs(publisher, { noun: "service-points", code: ONE }, VERSION, NOW));
    expect([await revoke(), await revoke()]).toEqual([[], [{ code: "no-such-plan" }]]);
    expect(await desk()).toMatchObject({ waiting: [{ code: ONE }], planned: [] });
    await plan();
    await save(manager, "service-points", ONE, { landmark: "邮局旁" });
    expect(await draft()).toMatchObject({ plannedDate: null, submittedAt: null });
    expect(await carryOutDue(THEN)).toBe(0);
  });

  it("says why where its day came and it could not, and nothing is lost", async () => {
    await submit("0791-83950004");
    await plan();
    // Somebody corrects the same number directly while it waits.
    await rowsOf(`UPDATE service_points SET phones = '[{"label":"咨询","number":"0791-83959999"}]' WHERE code = $1`, [
      ONE,
    ]);
    await carryOutDue(THEN);
    expect(await phones()).toBe("咨询:0791-83959999");
    expect(await draft()).toMatchObject({ plannedDate: null, planFault: "conflict" });
    const view = await deskView(publisher, { noun: "service-points", code: ONE }, NOW);
    expect(view?.version).toMatchObject({ planFault: "conflict", plannedDate: null });
    expect(await carryOutDue(THEN)).toBe(0);
  });
});

const RUN = `const { carryOutDue } = await import("@/server/publishing/due"); await carryOutDue(new Date("${THEN.toISOString()}"));`;

/** A server that does nothing but carry out what is due. */
function startServer() {
  const flags = ["--conditions=react-server", "--import", "./cli/typescript.mjs", "--input-type=module", "-e", RUN];
  return spawn(process.execPath, flags, {
    env: { ...process.env, DATABASE_URL: databaseUrl() },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 1_200; wait += 1) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error("It did not come to that.");
}

const others = () =>
  rowsOf(
    `SELECT wait_event_type AS waits FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_advisory_xact_lock%'`,
  );

/** Kills a server while it writes its last entry: everything before that is written and not committed. */
async function killedWhileCarryingOut(): Promise<void> {
  await withConnection(async (holding) => {
    await holding.query("BEGIN");
    await holding.query("SELECT pg_advisory_xact_lock(4207302)");
    const server = startServer();
    await until(async () => (await others()).some(({ waits }) => waits === "Lock"));
    server.kill("SIGKILL");
    await once(server, "exit");
    await holding.query("ROLLBACK");
  });
  await until(async () => (await rowsOf("SELECT FROM pg_locks WHERE locktype = 'advisory'")).length === 0);
}

describe("a server that is killed with -9 while it carries out", () => {
  const stateOf = async () => ({
    phones: await phones(THIRD),
    hasDraft: (await draft(THIRD)) !== null,
    point: (await rowsOf("SELECT status FROM service_points WHERE code = $1", [OTHER]))[0],
    applied: await rowsOf("SELECT FROM publishing_decisions WHERE applied_at IS NOT NULL"),
    sets: (await rowsOf("SELECT count(*)::int AS n FROM change_sets"))[0]?.n,
    entries: (await rowsOf("SELECT count(*)::int AS n FROM audit_entries"))[0]?.n,
  });

  it("a decision and a version loses neither, and the next one does each once", async () => {
    await submit("0791-83950007", THIRD);
    expect(await plan(THIRD)).toEqual([]);
    expect(await decide({ action: "suspend", plannedDate: DAY, reason: "装修" }, OTHER)).toEqual([]);
    const before = await stateOf();
    await killedWhileCarryingOut();
    expect(await stateOf()).toEqual(before);

    expect(await carryOutDue(THEN)).toBe(2);
    const after = await stateOf();
    expect(after).toMatchObject({
      phones: "咨询:0791-83950007",
      hasDraft: false,
      point: { status: "suspended" },
      sets: Number(before.sets) + 2,
    });
    expect(after.applied).toHaveLength(1);
    expect(await carryOutDue(THEN)).toBe(0);
    expect(await stateOf()).toEqual(after);
  }, 120_000);

  it("a version alone loses nothing either", async () => {
    await submit("0791-83950008", THIRD);
    await plan(THIRD);
    const before = await stateOf();
    await killedWhileCarryingOut();
    expect(await stateOf()).toEqual(before);
    expect([await carryOutDue(THEN), await carryOutDue(THEN)]).toEqual([1, 0]);
    expect(await phones(THIRD)).toBe("咨询:0791-83950008");
  }, 120_000);
});
