import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { reportAccount } from "@/server/reports/account";
import { findCase, queueOf, saidIn } from "@/server/reports/cases";
import { addToReport, followPhoto, followReport } from "@/server/reports/follow";
import { noticedReports } from "@/server/reports/open";
import { answer, caseOf, everyCase, NOW, official, send } from "@/server/reports/report-fixture";
import { withdrawReport } from "@/server/reports/withdraw";
import { withSampleDistrict } from "@/server/truth/sample-district";
import { reportedWrongOf } from "@/server/verification/reported";

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = "x7Kq2mVb9Lw4Zt8Rn5Yd3Hs6Jf1Gp0Cu";
});

describe("who reported", () => {
  const code = "360113007-centre";
  const about = { noun: "service-points", code } as const;
  const admin = official("administrator", null);
  const toldOf = (id: number) =>
    database().$queryRaw<{ actor: string; before: object; after: object }[]>`
      SELECT actor, before, after FROM audit_entries
      WHERE noun = 'reports' AND action = 'withdraw' AND code = ${String(id)} ORDER BY audit_entries.id`;

  it("takes it back: it counts no more, and what they wrote is gone at once", async () => {
    const [token, ...others] = [await send({ code }), await send({ code }), await send({ code })];
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const claim = { name: "a.jpg", type: "image/jpeg", size: bytes.length };
    await addToReport(token, { note: "我是王小明 13812345678", photo: { claim, bytes } });
    const { id } = await caseOf(token);
    const { received } = await reportAccount(NOW);
    expect(await noticedReports(about, NOW)).toEqual([{ kind: "phone", reporters: 3, isConfirmed: false }]);
    expect(await Promise.all([withdrawReport(token, NOW), withdrawReport(token, NOW)])).toEqual([
      "withdrawn",
      "withdrawn",
    ]);
    expect(await noticedReports(about, NOW)).toEqual([]);
    expect((await reportedWrongOf("service-points")).get(code)?.count).toBe(2);
    expect((await reportAccount(NOW)).received).toBe(received - 1);
    expect(await saidIn(id)).toHaveLength(2);
    expect(await followReport(others[0] ?? "")).toMatchObject({ together: 2, state: "received" });
    expect(await followReport(token)).toMatchObject({ state: "withdrawn", withdrawnAt: NOW, note: null });
    expect(await followPhoto(token)).toBeNull();
    expect(await addToReport(token, { note: "还有", photo: null })).toBe("answered");
    const row = await database().report.findFirst({ where: { withdrawnAt: NOW } });
    expect(row).toMatchObject({ note: null, reporter: "" });
    expect(await toldOf(id)).toEqual([
      {
        actor: "system",
        before: { state: "received", count: 3 },
        after: { state: "received", count: 2, notes: 1, photos: 1 },
      },
    ]);
    expect(await withdrawReport("A".repeat(22), NOW)).toBe("unknown");
  });

  it("leaves nothing in the queue once all have taken it back, and who looks into it is told", async () => {
    const [one, other] = [await send({ code, kind: "moved" }), await send({ code, kind: "moved" })];
    const { id, version } = await caseOf(one);
    await answer({ id, version, step: "take" }, admin);
    const queued = async () =>
      (await queueOf(admin, { state: "open", kind: "moved" }, everyCase)).items.some((each) => each.id === id);
    await withdrawReport(one, NOW);
    expect(await queued()).toBe(true);
    await withdrawReport(other, NOW);
    expect(await queued()).toBe(false);
    expect(await answer({ id, version: version + 1, step: "accept" }, admin)).toMatchObject({
      state: "conflict",
      case: { state: "withdrawn" },
    });
    expect((await caseOf(await send({ code, kind: "moved" }))).id).not.toBe(id);
  });

  it("keeps a case that others joined to it still report", async () => {
    const [own, joined] = [await send({ code, kind: "hours" }), await send({ code, kind: "cannot" })];
    const [into, from] = [await caseOf(own), await caseOf(joined)];
    await answer({ id: from.id, version: from.version, step: "join", into: into.id }, admin);
    await withdrawReport(own, NOW);
    expect((await findCase(into.id))?.state).toBe("received");
    await withdrawReport(joined, NOW);
    expect((await findCase(into.id))?.state).toBe("withdrawn");
  });

  it("cannot take it back once the map was corrected because of it", async () => {
    const token = await send({ code, kind: "other" });
    const { id } = await caseOf(token);
    await database().reportCase.update({ where: { id }, data: { state: "corrected", openKey: null } });
    expect(await withdrawReport(token, NOW)).toBe("corrected");
    expect(await followReport(token)).toMatchObject({ state: "corrected", withdrawnAt: null });
  });
});
