import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/domain/accounts/roles";
import { boardTotal, freshnessBoard } from "@/domain/verification/board";
import { allLimitsOn, type FieldGroup } from "@/domain/verification/freshness";
import { Forbidden, type Official } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { createAccount } from "@/server/accounts/users";
import { database } from "@/server/db/client";
import { loadRecords } from "@/server/exports/rows";
import { withConnection } from "@/server/imports/connection";
import { getMatter } from "@/server/matters/queries";
import { review } from "@/server/publishing/review";
import { findOfferedMatters, findServicePoints, getServicePoint } from "@/server/service-points/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";
import { cardsOf } from "@/server/verification/cards";
import { confirm, giveUp, lastWay, recentActs } from "@/server/verification/confirm";
import { recordsFor } from "@/server/verification/records";

withSampleDistrict();

const TOWNSHIP = "360113006";
const CENTRE = `${TOWNSHIP}-centre`;
const ELSEWHERE = "360113002-centre";
const at = new Date("2026-09-16T10:00:00+08:00");
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const limits = allLimitsOn([], "2026-09-16");

let made = 0;
async function official(role: Role, region: string | null, department: string | null = null): Promise<Official> {
  const grants = [{ role, region, department }];
  const email = `v${++made}@hgt.example.cn`;
  const id = await createAccount({ name: `官${made}`, email, password: "copper lantern gravel", grants }, null);
  return officialWith(grants, id);
}

async function tap(
  who: Official,
  code: string,
  group: FieldGroup,
  more: { seen?: string; noun?: "service-points" | "matters"; at?: Date } = {},
) {
  const noun = more.noun ?? "service-points";
  const seen = more.seen ?? (await cardsOf(noun, [code])).get(code)?.seen[group] ?? "";
  return confirm(who, { noun, code, group, seen, how: "phone" }, more.at ?? at);
}

const pointAt = (instant = later(1), code = CENTRE) => getServicePoint(code, instant);

describe("confirming", () => {
  let clerk: Official;
  beforeAll(async () => {
    clerk = await official("window-clerk", TOWNSHIP);
  });

  it("shows role and unit to the public, never the person, and no other group", async () => {
    expect(await tap(clerk, CENTRE, "contacts")).toBe("confirmed");
    const point = await pointAt();
    expect(point?.verification).toEqual({
      contacts: {
        state: "fresh",
        verifiedAt: "2026-09-16",
        by: { role: "window-clerk", unit: "九龙湖街道" },
        how: "phone",
        nextCheckDue: "2026-12-15",
      },
      position: { state: "never", verifiedAt: null, by: null, how: null, nextCheckDue: null },
      hours: { state: "never", verifiedAt: null, by: null, how: null, nextCheckDue: null },
    });
    expect(JSON.stringify(point)).not.toContain(clerk.name);
    const listed = await findServicePoints({ region: TOWNSHIP }, { limit: 50, offset: 0 }, later(1));
    expect(listed.items.filter(({ verifiedAt }) => verifiedAt !== null).map(({ code }) => code)).toEqual([CENTRE]);
  });

  it("ages by the instant that is asked about, and did not exist before it", async () => {
    expect((await pointAt(later(-1)))?.verification.contacts.state).toBe("never");
    expect((await pointAt(later(91 * 24)))?.verification.contacts.state).toBe("ageing");
    expect((await pointAt(later(181 * 24)))?.verification.contacts.state).toBe("stale");
  });

  it("is refused outside one's township, whatever the form says, and accounted for inside it", async () => {
    await expect(tap(clerk, ELSEWHERE, "contacts")).rejects.toThrow(Forbidden);
    await expect(tap(clerk, "M001", "guide", { noun: "matters" })).rejects.toThrow(Forbidden);
    expect(await database().recordVerification.count({ where: { verifiedBy: clerk.id } })).toBe(1);
    const entries = await database().auditEntry.findMany({ where: { action: "verify" } });
    expect(entries).toMatchObject([
      { actor: `user:${clerk.id}`, noun: "service-points", code: CENTRE, region: TOWNSHIP },
    ]);
    const queue = await recordsFor(clerk.grants, "verify", "service-points", at);
    expect(queue.every(({ region }) => region?.startsWith(TOWNSHIP))).toBe(true);
  });

  it("is refused of what is made up, of what is not there, and of what was not seen", async () => {
    expect(await tap(clerk, CENTRE, "hours")).toBe("unfit");
    expect(await tap(clerk, CENTRE, "position")).toBe("unfit");
    expect(await tap(clerk, "no-such", "hours")).toBe("missing");
    expect(await tap(clerk, CENTRE, "contacts", { seen: "0".repeat(64) })).toBe("changed");
  });

  it("no longer holds once the value is another, and holds again for the old one", async () => {
    const before = await database().servicePoint.findUniqueOrThrow({ where: { code: CENTRE } });
    const put = (phones: object) => database().servicePoint.update({ where: { code: CENTRE }, data: { phones } });
    await put([{ label: "咨询", number: "0791-83838383" }]);
    expect((await pointAt())?.verification.contacts.state).toBe("never");
    expect((await pointAt())?.verifiedAt).toBeNull();
    await put(before.phones as object);
    expect((await pointAt())?.verification.contacts.state).toBe("fresh");
  });

  it("is remembered, and given up by oneself within a day", async () => {
    expect(await lastWay(clerk)).toBe("phone");
    const [act] = await recentActs(clerk, later(1), 5);
    expect(act).toMatchObject({ code: CENTRE, group: "contacts", how: "phone" });
    const id = act?.act ?? "";
    expect(await giveUp(await official("window-clerk", TOWNSHIP), id, later(1))).toBe(false);
    expect(await giveUp(clerk, id, later(24))).toBe(false);
    expect(await giveUp(clerk, id, later(23))).toBe(true);
    expect(await giveUp(clerk, id, later(23))).toBe(false);
    expect((await pointAt())?.verification.contacts.state).toBe("never");
    expect(await database().auditEntry.count({ where: { action: "verify-undone" } })).toBe(1);
  });

  it("is never rewritten or deleted", async () => {
    const change = (sql: string) => expect(database().$executeRawUnsafe(sql)).rejects.toThrow(/never rewritten/);
    await change("UPDATE record_verifications SET how = 'on-site'");
    await change("UPDATE record_verifications SET undone_at = NULL");
    await change("DELETE FROM record_verifications");
  });
});

describe("what a place offers", () => {
  it("is confirmed as a whole, each matter by itself, and only what changes later is open again", async () => {
    const manager = await official("point-manager", TOWNSHIP);
    expect(await tap(manager, CENTRE, "offerings")).toBe("confirmed");
    const states = async () => {
      const { items } = await findOfferedMatters(CENTRE, {}, { limit: 1000, offset: 0 }, later(1));
      return items.map(({ verification }) => verification.offerings.state);
    };
    expect(new Set(await states())).toEqual(new Set(["fresh"]));
    const [first] = await database().offering.findMany({ where: { servicePointCode: CENTRE }, take: 1 });
    const key = { matterCode: first?.matterCode ?? "", servicePointCode: CENTRE };
    const where = { matterCode_servicePointCode: key };
    await database().offering.update({ where, data: { delegated: !first?.delegated } });
    expect((await states()).filter((state) => state === "never")).toHaveLength(1);
    const [record] = (await recordsFor(manager.grants, "verify", "service-points", at)).filter(
      ({ code }) => code === CENTRE,
    );
    expect(record?.items.find(({ group }) => group === "offerings")?.verification).toBeNull();
    await database().offering.update({ where, data: { delegated: first?.delegated ?? false } });
  });
});

describe("a guide", () => {
  it("is confirmed by its department, until any of its parts changes; the gate reads the same", async () => {
    const matter = await database().matter.findUniqueOrThrow({ where: { code: "M001" } });
    const manager = await official("matter-manager", null, matter.department);
    const other = await database().matter.findFirstOrThrow({ where: { department: { not: matter.department } } });
    expect(await tap(manager, "M001", "guide", { noun: "matters" })).toBe("confirmed");
    await expect(tap(manager, other.code, "guide", { noun: "matters" })).rejects.toThrow(Forbidden);
    const guide = async () => (await getMatter("M001", later(1)))?.verification.guide;
    expect(await guide()).toMatchObject({ state: "fresh", by: { role: "matter-manager", unit: matter.department } });
    const judged = await review({ records: "matters", rules: [19] }, later(1));
    const codes = judged.reviewed.find(({ code }) => code === "M001")?.results.flatMap(({ findings }) => findings);
    expect(codes?.map(({ code }) => code)).toEqual(["offerings-not-fresh"]);
    const [material] = await database().material.findMany({ where: { matterCode: "M001" }, take: 1 });
    const where = { matterCode_order: { matterCode: "M001", order: material?.order ?? 1 } };
    await database().material.update({ where, data: { name: "另一份材料" } });
    expect((await guide())?.state).toBe("never");
    await database().material.update({ where, data: { name: material?.name } });
  });
});

describe("a day in a file", () => {
  const set = (day: string | null, more: object = {}) =>
    database().servicePoint.update({
      where: { code: ELSEWHERE },
      data: { verifiedAt: day && new Date(day), ...more },
    });
  const groups = async (instant = at) => (await getServicePoint(ELSEWHERE, instant))?.verification;
  const exported = async () => {
    const rows = await withConnection((connection) => loadRecords(connection, "service-points", false));
    return rows.find(({ code }) => code === ELSEWHERE)?.verified_at;
  };

  it("counts for every group, by nobody knows whom, and not before it has come", async () => {
    await set("2026-09-20");
    expect((await groups())?.hours.state).toBe("never");
    const unknown = { state: "fresh", verifiedAt: "2026-09-20", by: null, how: null };
    expect(await groups(later(5 * 24))).toMatchObject({ position: unknown, contacts: unknown, hours: unknown });
    await set("2026-09-01");
    expect((await groups())?.hours).toMatchObject({ state: "fresh", verifiedAt: "2026-09-01" });
  });

  it("does not count for what was changed after it came; nor is an edit, or a deployment, a verification", async () => {
    await set("2026-09-01", { address: "某路1号" });
    expect(await groups()).toMatchObject({ position: { state: "never" }, contacts: { state: "fresh" } });
    expect(await exported()).toBeNull();
    await set("2026-09-02", { address: "某路1号" });
    expect(await groups()).toMatchObject({ position: { verifiedAt: "2026-09-02" } });
  });

  it("gives way to what is newer, and is exported as the day since which all of it holds", async () => {
    await set("2026-09-05");
    const manager = await official("point-manager", null);
    expect(await tap(manager, ELSEWHERE, "contacts")).toBe("confirmed");
    expect(await groups(later(1))).toMatchObject({
      contacts: { verifiedAt: "2026-09-16", by: { role: "point-manager", unit: "红谷滩区" } },
      hours: { verifiedAt: "2026-09-05", by: null },
    });
    expect(await exported()).toBe("2026-09-05");
    expect((await getServicePoint(ELSEWHERE, later(1)))?.verifiedAt).toBe("2026-09-16");
  });
});

it("the board's rows add up to the records and their groups, by township as by unit", async () => {
  const supervisor = [{ role: "supervisor", region: null, department: null }] as const;
  const records = await recordsFor(supervisor, "read", "service-points", at);
  const items = records.reduce((sum, record) => sum + record.items.length, 0);
  for (const side of ["township", "unit"] as const) {
    const total = boardTotal(freshnessBoard(records, side, limits, at));
    expect([total.records, total.items, total.fresh + total.ageing + total.stale + total.never]).toEqual([
      records.length,
      items,
      items,
    ]);
  }
  expect(await recordsFor(supervisor, "verify", "service-points", at)).toEqual([]);
});
