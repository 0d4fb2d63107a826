import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { reportLimits } from "@/domain/reports/limits";
import { Forbidden } from "@/server/accounts/official";
import { database, disconnectDatabase } from "@/server/db/client";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { reportAccount } from "@/server/reports/account";
import { countCall } from "@/server/reports/calls";
import { openBeside, queueOf, saidIn } from "@/server/reports/cases";
import { addToReport, followPhoto, followReport } from "@/server/reports/follow";
import { takeTurn } from "@/server/reports/limits";
import { noticedReports } from "@/server/reports/open";
import { receiveReport } from "@/server/reports/receive";
import { answer, caseOf, clerk, everyCase, here, NOW, official, report, send } from "@/server/reports/report-fixture";
import { clearReports } from "@/server/reports/retention";
import { withSampleDistrict } from "@/server/truth/sample-district";
import { reportedWrongOf } from "@/server/verification/reported";

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const elsewhere = "360113006-centre";

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = "x7Kq2mVb9Lw4Zt8Rn5Yd3Hs6Jf1Gp0Cu";
});

describe("a report", () => {
  it("sent twice is one, and has one private link", async () => {
    const twice = report({ kind: "moved" });
    const answers = await Promise.all([
      receiveReport(twice, NOW),
      receiveReport(twice, NOW),
      receiveReport(twice, NOW),
    ]);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    const found = await caseOf(await send({ kind: "moved" }));
    expect(await saidIn(found.id)).toHaveLength(2);
  });

  it("joins the open case of its place and kind, and no other", async () => {
    const [one, other, hours] = [await send(), await send(), await send({ kind: "hours" })];
    expect((await caseOf(one)).id).toBe((await caseOf(other)).id);
    expect((await caseOf(hours)).id).not.toBe((await caseOf(one)).id);
  });

  it("makes one case when many come at once", async () => {
    const code = "360113003-centre";
    const tokens = await Promise.all(Array.from({ length: 8 }, () => send({ code })));
    expect(new Set(await Promise.all(tokens.map(async (token) => (await caseOf(token)).id))).size).toBe(1);
    expect((await reportedWrongOf("service-points")).get(code)?.count).toBe(8);
  });

  it("about nothing that there is, is refused", async () => {
    expect(await receiveReport(report({ code: "no-such-place" }), NOW)).toEqual({ state: "unknown" });
    expect(await receiveReport(report({ noun: "pages", code: "//evil.example" }), NOW)).toEqual({ state: "unknown" });
  });

  it("is followed by its link alone, of which the database holds no trace", async () => {
    const token = await send();
    expect(await followReport(token)).toMatchObject({ state: "received", kind: "phone", note: null });
    expect(await followReport(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBeNull();
    expect(await followReport("' OR 1=1 --")).toBeNull();
    const rows = JSON.stringify([await database().report.findMany(), await database().reportLimit.findMany()]);
    expect(rows).not.toContain(token);
    expect(rows).not.toMatch(/10\.0\.0\./);
  });

  it("keeps a note and a photo, the note also where the photo cannot be used", async () => {
    const token = await send();
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const claim = { name: "a.jpg", type: "image/jpeg", size: bytes.length };
    expect(await addToReport(token, { note: "门口\0贴了新地址", photo: { claim, bytes } })).toBe("kept");
    expect(await followReport(token)).toMatchObject({ note: "门口贴了新地址", hasPhoto: true });
    expect((await followPhoto(token))?.subarray(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff));
    const photo = { claim: { ...claim, name: "a.png" }, bytes };
    expect(await addToReport(token, { note: "二", photo })).toBe("other");
    expect(await followReport(token)).toMatchObject({ note: "二", hasPhoto: true });
    expect(await addToReport("A".repeat(22), { note: "x", photo: null })).toBe("unknown");
  });

  it("waits where its address has sent many, and goes on afterwards", async () => {
    const address = "10.9.9.9";
    const [{ most, within }] = reportLimits.report;
    const answers = await Promise.all(Array.from({ length: most + 3 }, () => receiveReport(report({ address }), NOW)));
    expect(answers.filter(({ state }) => state === "received")).toHaveLength(most);
    expect(answers.find(({ state }) => state === "wait")).toEqual({ state: "wait", milliseconds: within });
    expect((await receiveReport(report(), NOW)).state).toBe("received");
    expect((await receiveReport(report({ address }), new Date(NOW.getTime() + within))).state).toBe("received");
  });
});

it("nothing is taken in while the counts of an address cannot be kept", async () => {
  const once = report({ kind: "other" });
  const url = databaseUrl();
  await disconnectDatabase();
  setDatabaseUrl("postgresql://nobody@127.0.0.1:9/nothing");
  try {
    await expect(takeTurn("more", once.address, NOW)).rejects.toThrow();
    await expect(receiveReport(once, NOW)).rejects.toThrow();
  } finally {
    await disconnectDatabase();
    setDatabaseUrl(url);
  }
  expect((await receiveReport(once, NOW)).state).toBe("received");
});

describe("the public page", () => {
  it("speaks after the third person, counts one address once a day, and says that it is confirmed until it is corrected", async () => {
    const code = "360113005-centre";
    const about = { noun: "service-points", code } as const;
    for (let n = 0; n < 3; n++) await send({ code, address: "10.8.8.8" });
    await send({ code, address: "10.8.8.9" });
    expect(await noticedReports(about, NOW)).toEqual([]);
    const token = await send({ code, address: "10.8.8.10" });
    expect(await noticedReports(about, NOW)).toEqual([{ kind: "phone", reporters: 3, isConfirmed: false }]);
    const { id, version } = await caseOf(token);
    await answer({ id, version, step: "accept" }, official("administrator", null));
    expect(await noticedReports(about, NOW)).toEqual([{ kind: "phone", reporters: 3, isConfirmed: true }]);
    const accepted = await caseOf(token);
    await answer({ ...accepted, step: "reject", words: "打通了" }, official("administrator", null));
    expect(await noticedReports(about, NOW)).toEqual([]);
  });
});

describe("officials", () => {
  it("see what lies in their region, the one that waited longest first", async () => {
    const far = await caseOf(await send({ code: elsewhere, kind: "moved" }, later(-3)));
    const { items } = await queueOf(clerk, { state: "all" }, everyCase);
    expect(items.map(({ region }) => region).filter((region) => !region.startsWith("360113002"))).toEqual([]);
    expect(items.length).toBeGreaterThan(1);
    const all = await queueOf(official("supervisor", null), { state: "open" }, everyCase);
    expect(all.items[0]).toMatchObject({ id: far.id, reports: 1 });
    expect((await queueOf(clerk, { state: "all", kind: "hours" }, everyCase)).items.map(({ kind }) => kind)).toEqual([
      "hours",
    ]);
  });

  it("of another township, and those who only read, are refused", async () => {
    const { id, version } = await caseOf(await send({ code: elsewhere, kind: "moved" }));
    for (const by of [clerk, official("supervisor", null)]) {
      await expect(answer({ id, version, step: "take" }, by)).rejects.toThrow(Forbidden);
    }
    const own = official("window-clerk", "360113006");
    expect(await answer({ id, version, step: "take" }, own)).toMatchObject({ state: "done" });
  });

  it("answer all who reported at once, who are told when and what", async () => {
    const code = "360113002-centre";
    const tokens = [await send({ code, kind: "cannot" }), await send({ code, kind: "cannot" })];
    const { id, version } = await caseOf(tokens[0] ?? "");
    expect(await answer({ id, version, step: "reject" })).toEqual({ state: "wordless" });
    expect(await answer({ id, version, step: "reject", words: "去看过，能办" })).toMatchObject({ state: "done" });
    for (const token of tokens) {
      expect(await followReport(token)).toMatchObject({ state: "rejected", words: "去看过，能办", answeredAt: NOW });
    }
    expect(await addToReport(tokens[0] ?? "", { note: "还是不行", photo: null })).toBe("answered");
    // The next one is a case of its own.
    expect((await caseOf(await send({ code, kind: "cannot" }))).id).not.toBe(id);
    const reopen = { id, version: version + 1, step: "reopen" } as const;
    expect(await answer(reopen)).toEqual({ state: "impossible" });
  });

  it("who come second are told, and change nothing", async () => {
    const { id, version } = await caseOf(await send({ kind: "other" }));
    const second = official("point-manager", "360113002");
    const both = await Promise.all([
      answer({ id, version, step: "accept", words: "已改" }),
      answer({ id, version, step: "reject", words: "没有错" }, second),
    ]);
    expect(both.map(({ state }) => state).sort()).toEqual(["conflict", "done"]);
    const entries = await database().$queryRaw<{ after: unknown }[]>`
      SELECT after FROM audit_entries WHERE noun = 'reports' AND code = ${String(id)} AND action = 'change'`;
    expect(entries).toHaveLength(1);
  });

  it("can undo an answer", async () => {
    const token = await send({ kind: "other" });
    const { id, version } = await caseOf(token);
    await answer({ id, version, step: "accept", words: "已改" });
    expect(await answer({ id, version: version + 1, step: "reopen" })).toMatchObject({ state: "done" });
    expect(await followReport(token)).toMatchObject({ state: "received", words: null, answeredAt: null });
  });

  it("join cases of one place, whose reporters then see what became of the other", async () => {
    const code = "360113002-centre";
    const [moved, hours] = [await send({ code, kind: "moved" }), await send({ code, kind: "hours" })];
    const [into, joined] = [await caseOf(moved), await caseOf(hours)];
    expect((await openBeside(joined)).map(({ id }) => id)).toContain(into.id);
    const far = await caseOf(await send({ code: elsewhere, kind: "other" }));
    const join = { id: joined.id, version: joined.version, step: "join" } as const;
    expect(await answer({ ...join, into: far.id })).toEqual({ state: "impossible" });
    expect(await answer({ ...join, into: into.id })).toMatchObject({ state: "done" });
    await answer({ id: into.id, version: into.version, step: "accept", words: "搬到隔壁了" });
    expect(await followReport(hours)).toMatchObject({ isJoined: true, state: "accepted", words: "搬到隔壁了" });
  });

  it("leave no word of a resident in the account of what was done", async () => {
    const token = await send({ kind: "other" });
    await addToReport(token, { note: "我是王小明 13812345678", photo: null });
    const { id, version } = await caseOf(token);
    await answer({ id, version, step: "accept", words: "打 13812345678 问过" });
    const entries = await database().$queryRaw<
      object[]
    >`SELECT before, after FROM audit_entries WHERE noun = 'reports'`;
    expect(JSON.stringify(entries)).not.toMatch(/王小明|13812345678/);
  });
});

describe("a number that people call", () => {
  it("opens a case when it fails often enough, one answer an address and day", async () => {
    const { phones } = await database().servicePoint.findUniqueOrThrow({ where: { code: here } });
    const phone = (phones as { number: string }[])[0]?.number ?? "";
    const call = (address: string, reached = false) => countCall({ servicePoint: here, phone, reached, address }, NOW);
    const failing = async () => (await queueOf(clerk, { state: "received", kind: "calls" }, everyCase)).items;
    expect(await countCall({ servicePoint: here, phone: "110", reached: false, address: "10.7.0.1" }, NOW)).toBeNull();
    for (let n = 0; n < 4; n++) expect(await call("10.7.0.1")).toBe(0);
    await call("10.7.0.2", true);
    await call("10.7.0.3");
    expect(await failing()).toEqual([]);
    await call("10.7.0.4");
    const [found] = await failing();
    expect(found).toMatchObject({ code: here, phone, reports: 0 });
    if (!found) return;
    await answer({ id: found.id, version: found.version, step: "accept", words: "线路修好了" });
    await call("10.7.0.5");
    expect(await failing()).toEqual([]);
  });
});

it("a wrong number is a case of its own, and stands beside the calls in vain", async () => {
  const code = "360113005-centre";
  const { id, kind } = await caseOf(await send({ code, kind: "wrong-number" }));
  expect(kind).toBe("wrong-number");
  const shown = async (kind: "numbers" | "hours") =>
    (await queueOf(official("administrator", null), { state: "all", kind }, everyCase)).items;
  expect((await shown("numbers")).map((each) => each.id)).toContain(id);
  expect(new Set((await shown("numbers")).map((each) => each.kind))).toEqual(
    new Set(["phone", "calls", "wrong-number"]),
  );
  expect((await shown("hours")).map((each) => each.id)).not.toContain(id);
});

describe("time", () => {
  it("tells how many were fixed, and how fast", async () => {
    const { received, answered, fixed, medianHours } = await reportAccount(later(1));
    expect(received).toBeGreaterThan(answered);
    expect(answered).toBeGreaterThanOrEqual(fixed);
    expect(medianHours).toBe(0);
    expect(await reportAccount(later(400))).toMatchObject({ received: 0, medianHours: null });
  });

  it("deletes notes and photos after their days, keeps the counts, and accounts for it", async () => {
    const [closed, open] = [await send({ kind: "other" }), await send({ code: elsewhere, kind: "hours" })];
    for (const token of [closed, open]) await addToReport(token, { note: "门牌换了", photo: null });
    const { id, version } = await caseOf(closed);
    await answer({ id, version, step: "accept" });
    const notes = async () => [(await followReport(closed))?.note, (await followReport(open))?.note];
    await clearReports(later(180));
    expect(await notes()).toEqual(["门牌换了", "门牌换了"]);
    const reports = await database().report.count();
    expect(await clearReports(later(181))).toBeGreaterThan(0);
    expect(await notes()).toEqual([null, "门牌换了"]);
    await clearReports(later(366));
    expect(await notes()).toEqual([null, null]);
    expect(await clearReports(later(366))).toBe(0);
    expect(await database().report.count()).toBe(reports);
    expect(await database().reportPhoto.count()).toBe(0);
    expect((await followReport(closed))?.clearedAt).toEqual(later(181));
    const [entry] = await database().$queryRaw<{ actor: string; after: { notes: number } }[]>`
      SELECT actor, after FROM audit_entries WHERE noun = 'reports' AND action = 'delete' ORDER BY id LIMIT 1`;
    expect(entry?.actor).toBe("system");
    expect(entry?.after.notes).toBeGreaterThan(0);
  });
});
