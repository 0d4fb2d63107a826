import { cp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "@/domain/audit/chain";
import type { AuditEvent } from "@/domain/audit/entry";
import { entryBefore } from "@/domain/audit/filter";
import { actingAs } from "@/server/audit/acting";
import { exportAudit } from "@/server/audit/export";
import { auditEntries } from "@/server/audit/queries";
import { recordAlone, recordAudit } from "@/server/audit/record";
import { verifyAudit } from "@/server/audit/verify";
import { backUp } from "@/server/backups/backup";
import { execute, inBackupFolder, inNewDatabase } from "@/server/backups/backup-fixture";
import { verifyBackup } from "@/server/backups/read-file";
import { restore } from "@/server/backups/restore";
import { database } from "@/server/db/client";
import { databaseUrl } from "@/server/db/environment";
import { MIGRATIONS_DIR, migrate } from "@/server/db/migrations";
import { withConnection } from "@/server/imports/connection";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const at = inBackupFolder();
const write = inFolder();

const PUBLISHED: AuditEvent = {
  action: "publish",
  noun: "matters",
  code: "M001",
  after: { name: "社保卡", change: -0 },
};

const record = (event: AuditEvent = PUBLISHED) => withConnection((connection) => recordAlone(connection, event));
const owner = { actor: "user:7" as const, requestId: "r-1" };

/** What only somebody with the owner's rights can do, who puts the triggers to rest. */
async function tamper(sql: string): Promise<void> {
  await execute(`
    ALTER TABLE audit_entries DISABLE TRIGGER refuse_audit_change;
    ${sql};
    ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER refuse_audit_change`);
}

async function count(): Promise<number> {
  return (await verifyAudit()).count;
}

describe("recordAudit", () => {
  it("adds who, what, before and after, redacted, and answers what is stored", async () => {
    const change = { action: "change", noun: "users", code: "7", region: "360113", department: "审批局" } as const;
    const before = { name: "a\u0000b", phone: "13812345678", empty: null };
    const stored = await actingAs(owner, () =>
      database().$transaction((transaction) =>
        recordAudit(transaction, { ...change, before, after: { z: 1.5e300, a: [0.1, "13812345678"] } }),
      ),
    );
    expect(stored).toMatchObject({ ...change, ...owner });
    const { items } = await auditEntries({ noun: "users" }, { limit: 1, before: null });
    expect(items).toEqual([stored]);
    expect(items[0]).toMatchObject({
      before: { name: "a\uFFFDb", phone: "[withheld]", empty: null },
      after: { z: 1.5e300, a: [0.1, "[withheld]"] },
    });
    expect(await verifyAudit()).toMatchObject({ broken: null, last: stored.hash });
  });

  it("is undone with its change, and leaves no gap", async () => {
    const before = await count();
    const failing = database().$transaction(async (transaction) => {
      await transaction.synonym.create({ data: { word: "甲", term: "乙", weight: 1, source: "S" } });
      await recordAudit(transaction, PUBLISHED);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await rowsOf("SELECT FROM synonyms")).toEqual([]);
    expect(await count()).toBe(before);
    await record();
    expect(await verifyAudit()).toMatchObject({ broken: null, count: before + 1 });
  });

  it("refuses to stand apart from a transaction", async () => {
    await expect(withConnection((connection) => recordAudit(connection, PUBLISHED))).rejects.toThrow(
      /in transaction blocks/,
    );
  });

  it("makes one chain of fifty writers at once, on both kinds of transactions", async () => {
    const before = await count();
    const byPrisma = (n: number) =>
      database().$transaction((transaction) => recordAudit(transaction, { ...PUBLISHED, code: `P${n}` }), {
        maxWait: 20_000,
        timeout: 20_000,
      });
    const byConnection = (n: number) => record({ ...PUBLISHED, code: `C${n}` });
    await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? byPrisma(n) : byConnection(n))));
    expect(await verifyAudit()).toMatchObject({ broken: null, count: before + 50 });
    const { items } = await auditEntries({ noun: "matters" }, { limit: 50, before: null });
    expect(new Set(items.map(({ code }) => code)).size).toBe(50);
    expect(items.map(({ at: time }) => time)).toEqual(
      items
        .map(({ at: time }) => time)
        .sort()
        .reverse(),
    );
  });
});

describe("what the product does already", () => {
  it("accounts for migrations, and for imports in their own transaction", async () => {
    const migrated = await auditEntries({ action: "migrate" }, { limit: 10, before: null });
    expect(migrated.items).toMatchObject([{ id: "1", actor: "system", noun: "database", code: null }]);
    const before = await count();
    const path = await write("sources.csv", ["code,title,published,kind", "S,来源,2024,article", "T,,2024,article"]);
    await importFile({ target: "sources", path, dryRun: true });
    await importFile({ target: "sources", path, allOrNothing: true });
    expect(await count()).toBe(before);
    await actingAs({ actor: "command-line" }, () => importFile({ target: "sources", path }));
    const { items } = await auditEntries({ action: "import" }, { limit: 10, before: null });
    expect(items).toMatchObject([
      { actor: "command-line", noun: "sources", after: { file: "sources.csv", read: 2, rejected: 1, new: 1 } },
    ]);
  });
});

describe("asking for it", () => {
  beforeEach(() => actingAs(owner, () => record({ ...PUBLISHED, noun: "faqs", code: "=1+1" })));

  it("filters, pages and counts", async () => {
    await record({ ...PUBLISHED, noun: "faqs", code: "F2" });
    const first = await auditEntries({ noun: "faqs" }, { limit: 1, before: null });
    expect(first).toMatchObject({ items: [{ code: "F2", actor: "system" }], total: 2 });
    await record({ ...PUBLISHED, noun: "faqs", code: "F3" });
    const next = await auditEntries({ noun: "faqs" }, { limit: 5, before: entryBefore(first.nextCursor ?? "") });
    expect(next).toMatchObject({ items: [{ code: "=1+1" }], nextCursor: null, total: 3 });
    const ofUser = await auditEntries({ actor: "user:7", noun: "faqs", code: "=1+1" }, { limit: 5, before: null });
    expect(ofUser.total).toBe(1);
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await auditEntries({ noun: "faqs", from: day, to: day }, { limit: 5, before: null })).total).toBe(3);
    expect((await auditEntries({ to: "2026-01-01" }, { limit: 5, before: null })).total).toBe(0);
  });

  it("writes a CSV that spreadsheets do not run, once, and accounts for it", async () => {
    const entries = await exportAudit(at("audit.csv"), { noun: "faqs" });
    const text = await readFile(at("audit.csv"), "utf8");
    expect(text.trimEnd().split("\r\n")).toHaveLength(entries + 1);
    expect(text).toMatch(/^\uFEFFid,at,actor,/);
    expect(text).toContain(",faqs,'=1+1,");
    await expect(exportAudit(at("audit.csv"), {})).rejects.toThrow(/exists already/);
    const { items } = await auditEntries({ action: "export" }, { limit: 5, before: null });
    expect(items).toMatchObject([{ noun: "audit", after: { file: "audit.csv", noun: "faqs" } }]);
  });
});

describe("tampering", () => {
  it.each(["UPDATE audit_entries SET actor = 'x'", "DELETE FROM audit_entries", "TRUNCATE audit_entries"])(
    "is refused even to the owner: %s",
    async (sql) => {
      await expect(execute(sql)).rejects.toThrow(/added to, never rewritten/);
      await expect(execute(`SET session_replication_role = replica; ${sql}`)).rejects.toThrow();
    },
  );

  it.each([
    ["a rewritten entry", "UPDATE audit_entries SET actor = 'user:8' WHERE id = 3", "3", "content"],
    ["a value inside", `UPDATE audit_entries SET after = after || '{"name": "x"}' WHERE id = 4`, "4", "content"],
    ["a time", "UPDATE audit_entries SET at = at + interval '1 ms' WHERE id = 2", "2", "content"],
    ["a removed entry", "DELETE FROM audit_entries WHERE id = 3", "4", "number"],
    [
      "entries renumbered over a removed one",
      "DELETE FROM audit_entries WHERE id = 5; UPDATE audit_entries SET id = 5 WHERE id = 6",
      "5",
      "link",
    ],
    ["a removed beginning", "DELETE FROM audit_entries WHERE id = 1", "2", "number"],
  ])("is found where triggers were put to rest: %s", async (_what, sql, id, reason) => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      for (let n = 0; n < 5; n += 1) await record();
      await tamper(sql);
      expect(await verifyAudit()).toMatchObject({
        count: Number(id) - (reason === "number" ? 2 : 1),
        broken: { entry: { id }, reason },
      });
    });
  });

  it("at the end is found by a hash noted before", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await record();
      const noted = (await verifyAudit()).last ?? "";
      expect(await verifyAudit(noted)).toMatchObject({ holds: true, broken: null });
      await tamper("DELETE FROM audit_entries WHERE id = 2");
      expect(await verifyAudit(noted)).toMatchObject({ holds: false, broken: null, count: 1 });
    });
  });

  it("cannot fork the chain", async () => {
    await expect(
      execute(
        "INSERT INTO audit_entries SELECT id + 1000, at, actor, action, noun, code, region, department, before, after, request_id, previous_hash, hash FROM audit_entries LIMIT 1",
      ),
    ).rejects.toThrow(/previous_hash/);
  });
});

describe("backup and restore", () => {
  it("carry the account over: backed up, destroyed, restored, it is one chain that goes on", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await record();
      await backUp(at("kept.backup"));
      const before = await verifyAudit();
      expect(before).toMatchObject({ count: 3, broken: null });
      await execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      await restore(await verifyBackup(at("kept.backup")));
      // Its own making is not part of a backup; that it was restored is told behind it.
      expect(await verifyAudit(before.first ?? "")).toMatchObject({ count: 3, broken: null, holds: true });
      const restored = await rowsOf("SELECT action, after ->> 'file' AS file FROM audit_entries ORDER BY id");
      expect(restored.map(({ action }) => action)).toEqual(["migrate", "publish", "restore"]);
      expect(restored.at(-1)?.file).toBe("kept.backup");
      await expect(execute("DELETE FROM audit_entries")).rejects.toThrow(/never rewritten/);
      await record();
      expect(await verifyAudit()).toMatchObject({ count: 4, broken: null });
    });
  });

  it("keep what was done since, where it is the database that was backed up", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await backUp(at("since.backup"));
      await record({ ...PUBLISHED, code: "since" });
      const { last } = await verifyAudit();
      await restore(await verifyBackup(at("since.backup")), { replace: true });
      expect(await verifyAudit(last ?? "")).toMatchObject({ count: 4, broken: null, holds: true });
      expect(await rowsOf("SELECT action FROM audit_entries ORDER BY id")).toEqual(
        ["migrate", "backup", "publish", "restore"].map((action) => ({ action })),
      );
    });
  });

  it("note the end of an account that another one replaces", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await record();
      const { last } = await verifyAudit();
      await restore(await verifyBackup(at("since.backup")), { replace: true });
      expect(await verifyAudit()).toMatchObject({ broken: null, count: 2 });
      expect(await rowsOf("SELECT before, after FROM audit_entries WHERE action = 'restore'")).toMatchObject([
        { before: { entries: 2, lastHash: last }, after: { entriesKept: 0 } },
      ]);
    });
  });

  it("begin an account for a backup of a release that kept none", async () => {
    const names = (await readdir(MIGRATIONS_DIR)).filter((name) => name < "20261121190000");
    for (const name of [...names, "migration_lock.toml"]) {
      await cp(path.join(MIGRATIONS_DIR, name), path.join(at("earlier"), name), { recursive: true });
    }
    await inNewDatabase(async () => {
      await migrate(databaseUrl(), at("earlier"));
      await backUp(at("earlier.backup"));
    });
    await inNewDatabase(async () => {
      await restore(await verifyBackup(at("earlier.backup")));
      expect(await verifyAudit()).toMatchObject({ count: 2, broken: null });
      expect(await rowsOf("SELECT action FROM audit_entries ORDER BY id")).toEqual([
        { action: "migrate" },
        { action: "restore" },
      ]);
    });
  });

  it("are a sound chain by the pure rule too", async () => {
    const { items } = await auditEntries({}, { limit: 200, before: null });
    expect(verifyChain(items.toReversed())).toMatchObject({ ok: true, count: items.length });
  });
});
