import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "@/server/audit/verify";
import { backUp } from "@/server/backups/backup";
import { everything, execute, inBackupFolder, inNewDatabase } from "@/server/backups/backup-fixture";
import { Refused } from "@/server/backups/failure";
import { verifyBackup } from "@/server/backups/read-file";
import { restore } from "@/server/backups/restore";
import { databaseUrl } from "@/server/db/environment";
import { MIGRATIONS_DIR, migrate } from "@/server/db/migrations";
import { rowsOf } from "@/server/imports/import-fixture";

const at = inBackupFolder();

/** A copy of this release's migrations, and some more. */
async function release(name: string, more: Record<string, string>): Promise<string> {
  const folder = at(name);
  await cp(MIGRATIONS_DIR, folder, { recursive: true });
  for (const [migration, sql] of Object.entries(more)) {
    await mkdir(path.join(folder, migration));
    await writeFile(path.join(folder, migration, "migration.sql"), sql);
  }
  return folder;
}

// What the product does not have yet, and will: requests, their history, attachments.
const AWKWARD = {
  "29990101000000_awkward": `
    CREATE TYPE "Light" AS ENUM ('green', 'amber "dark"');
    CREATE SEQUENCE "Request number" INCREMENT 10 START 9007199254740993;
    CREATE TABLE "Odd ""names""" (
      "id" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      "select" NUMERIC, "amount" NUMERIC(38,4), "ratio" DOUBLE PRECISION, "lights" "Light"[], "light" "Light",
      "doc" JSONB NOT NULL, "raw" JSON, "words" TEXT[], "file" BYTEA, "day" DATE, "instant" TIMESTAMPTZ(6),
      "span" INTERVAL, "double" BIGINT GENERATED ALWAYS AS ("id" * 2) STORED
    );
    CREATE TABLE "history" ("id" INTEGER PRIMARY KEY, "next" INTEGER REFERENCES "history", "what" TEXT);
    CREATE FUNCTION "no" () RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append-only'; END $$;
    CREATE FUNCTION "more" () RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.what := NEW.what || '!'; RETURN NEW; END $$;
    CREATE TRIGGER "keep" BEFORE DELETE OR TRUNCATE ON "history" EXECUTE FUNCTION "no"();
    CREATE TRIGGER "louder" BEFORE INSERT ON "history" FOR EACH ROW EXECUTE FUNCTION "more"();`,
};

const ODD_ROWS = `
  INSERT INTO "Odd ""names""" ("select", amount, ratio, lights, light, doc, raw, words, file, day, instant, span) VALUES
    (12345678901234567890.1234567890123456789, 1.5, 0.1::float8 + 0.2::float8, '{green,NULL}', 'amber "dark"', 'null',
     '{"b":1, "b" : 2,
       "a": 1.00}', '[2:3]={"a,\\"b\\"",NULL}', '\\x00ff0a', '2026-02-29'::date - 1 + 1, '2026-07-01 08:00:00.123456+08', '1 mon -3 days'),
    ('NaN', 0.0000, '-Infinity', '{}', NULL, '{"deep":[1.10, 1e400, "\\u2028\\n'' 红谷滩 😀"]}', NULL, '{{a,b},{c,d}}', '', 'infinity', '-infinity', NULL);
  INSERT INTO "history" VALUES (2, NULL, 'second'), (1, 2, 'first');
  SELECT nextval('"Request number"'), nextval('"Request number"');`.replace(
  "'2026-02-29'::date - 1 + 1",
  "'2028-02-29'",
);

describe("values of every sort", () => {
  it("survive exactly, and triggers and counters go on as before", async () => {
    const migrations = await release("awkward", AWKWARD);
    const odd = `SELECT t::text, "double", doc::text, words[2] FROM "Odd ""names""" t ORDER BY id`;
    const before = await inNewDatabase(async () => {
      await migrate(databaseUrl(), migrations);
      await execute(ODD_ROWS);
      await backUp(at("odd"));
      return { all: await everything(), odd: await rowsOf(odd) };
    });
    expect(before.odd).toMatchObject([{ double: "2", doc: "null", words: 'a,"b"' }, { double: "4" }]);
    expect(before.all.sequences).toContainEqual({ name: "Request number", next: "9007199254741013" });
    await inNewDatabase(async () => {
      for (const replace of [false, true]) {
        await restore(await verifyBackup(at("odd")), { migrations, replace });
        expect({ all: await everything(), odd: await rowsOf(odd) }).toEqual(before);
      }
      await expect(execute("DELETE FROM history")).rejects.toThrow("append-only");
      await expect(execute("INSERT INTO history VALUES (3, 99, '')")).rejects.toThrow(/history_next_fkey/);
      await execute("INSERT INTO history VALUES (3, 1, 'third')");
      expect(await rowsOf("SELECT what FROM history WHERE id = 3")).toEqual([{ what: "third!" }]);
      await execute(`INSERT INTO "Odd ""names""" (doc) VALUES ('1')`);
      expect(
        await rowsOf(`SELECT max(id)::text AS id, nextval('"Request number"')::text AS n FROM "Odd ""names"""`),
      ).toEqual([{ id: "3", n: "9007199254741013" }]);
    });
  });

  it("fit through when rows are large", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await execute(`INSERT INTO indicators (code, name, topic, unit, definition)
        SELECT n, n, '', '', repeat(md5(n::text), 100000) FROM generate_series(1, 4) n`);
      await backUp(at("large"));
      const before = await everything();
      await restore(await verifyBackup(at("large")), { replace: true });
      expect(await everything()).toEqual(before);
    });
  });
});

const ROWS = `
  INSERT INTO indicators (code, name, topic, unit) SELECT n, '指标' || n, '民生', '个' FROM generate_series(1, 3000) n;
  INSERT INTO observations (code, indicator, region, period, qualifier, value, source)
    SELECT n, 3001 - n, '360113', '2025', 'exactly', n / 7.0, 'x' FROM generate_series(1, 3000) n;
  INSERT INTO regions (code, name, level, kind, parent, source) VALUES
    ('2', 'child', 'x', 'x', NULL, 'x'), ('1', 'parent', 'x', 'x', NULL, 'x');
  UPDATE regions SET parent = '1' WHERE code = '2';`;

describe("a backup of another release", () => {
  it("is led through the migrations since, whatever the database was before", async () => {
    const later = await release("later", {
      ...AWKWARD,
      "29990102000000_rewrite": `
        ALTER TABLE "indicators" RENAME COLUMN "topic" TO "theme";
        ALTER TABLE "indicators" ADD COLUMN "label" TEXT;
        UPDATE "indicators" SET "label" = "name" || ' (' || "unit" || ')';
        ALTER TABLE "indicators" ALTER COLUMN "label" SET NOT NULL;
        INSERT INTO "history" VALUES (1, NULL, 'rewritten');`,
    });
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await execute(ROWS);
      await backUp(at("earlier"));
      // In the database itself, as an update would do it: what the restored one must equal.
      await migrate(databaseUrl(), later);
      const updated = await everything();
      expect(updated.tables.history?.rows).toBe(1);
      await restore(await verifyBackup(at("earlier")), { migrations: later, replace: true });
      expect(await everything()).toEqual(updated);
      expect(await verifyAudit()).toMatchObject({ broken: null, count: 4 });
      await inNewDatabase(async () => {
        await restore(await verifyBackup(at("earlier")), { migrations: later });
        expect(await everything()).toEqual(updated);
        expect(await rowsOf("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'restore%'")).toEqual([]);
        await backUp(at("newer"));
      });
    });
  });

  it("is refused when it is newer, and so is a newer database", async () => {
    await inNewDatabase(async () => {
      const backup = await verifyBackup(at("newer"));
      await expect(restore(backup)).rejects.toThrow(Refused);
      await expect(restore(backup)).rejects.toThrow(
        /The backup was made by a newer release \(migration 29990101000000_awkward\)/,
      );
      expect(await rowsOf("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
      await migrate(databaseUrl(), at("awkward"));
      await expect(restore(await verifyBackup(at("earlier")))).rejects.toThrow(
        /The database was made by a newer release/,
      );
    });
  });

  it("is refused when the database lacks what it holds", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await execute("CREATE TABLE extra (id INTEGER); ALTER TABLE sources ADD COLUMN extra TEXT");
      await backUp(at("extra"));
      await execute("DROP TABLE extra");
      await expect(restore(await verifyBackup(at("extra")))).rejects.toThrow(/table extra that the database lacks/);
      await execute("CREATE TABLE extra (id INTEGER); ALTER TABLE sources DROP COLUMN extra");
      await expect(restore(await verifyBackup(at("extra")))).rejects.toThrow(
        /table sources has columns .* lacks: extra/,
      );
    });
  });
});
