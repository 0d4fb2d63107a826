import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseUrl } from "@/server/db/environment";
import { MIGRATIONS_DIR, migrate, newMigration, schemaDifference } from "@/server/db/migrations";
import { createScratchDatabase } from "@/server/db/scratch-database";

let scratch: Awaited<ReturnType<typeof createScratchDatabase>>;

beforeEach(async () => {
  scratch = await createScratchDatabase(databaseUrl());
});
afterEach(() => scratch.drop());

async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: scratch.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function copyOfMigrations(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await cp(MIGRATIONS_DIR, folder, { recursive: true });
  return folder;
}

describe("migrate", () => {
  it("leads an empty database to exactly what the schema declares", async () => {
    expect(await schemaDifference(scratch.url)).toContain('CREATE TABLE "service_points"');
    expect((await migrate(scratch.url)).length).toBeGreaterThan(0);
    expect(await schemaDifference(scratch.url)).toBeNull();
  });

  it("changes nothing the second time", async () => {
    await migrate(scratch.url);
    const before = await query("select * from _prisma_migrations order by started_at");
    expect(await migrate(scratch.url)).toEqual([]);
    expect(await query("select * from _prisma_migrations order by started_at")).toEqual(before);
  });

  it("lets two starters take turns", async () => {
    const outcomes = await Promise.all([migrate(scratch.url), migrate(scratch.url)]);
    expect(outcomes.filter((applied) => applied.length > 0)).toHaveLength(1);
    expect(await schemaDifference(scratch.url)).toBeNull();
  });

  it("refuses another program's database in one sentence, and leaves it alone", async () => {
    await query("create table payroll (id int)");
    await expect(migrate(scratch.url)).rejects.toThrow(/already holds tables that are not this product's/);
    expect(await query("select tablename from pg_tables where schemaname = 'public'")).toEqual([
      { tablename: "payroll" },
    ]);
  });

  it("says so when nothing listens, without the password", async () => {
    const attempt = migrate("postgresql://someone:secret@127.0.0.1:1/district");
    await expect(attempt).rejects.toThrow(
      "The database district on 127.0.0.1:1 cannot be reached: nothing listens there.",
    );
  });

  it("applies a failing migration not at all, and names it", async () => {
    const folder = await copyOfMigrations();
    await mkdir(path.join(folder, "29990101000000_broken"));
    const sql = "create table half_done (id int); -- a semicolon; in a comment\nselect nonsense;";
    await writeFile(path.join(folder, "29990101000000_broken", "migration.sql"), sql);
    await expect(migrate(scratch.url, folder)).rejects.toThrow(/^Migration 29990101000000_broken .*nonsense/);
    expect(await query("select to_regclass('half_done') as found")).toEqual([{ found: null }]);
    await rm(folder, { recursive: true });
  });
});

describe("newMigration", () => {
  it("finds nothing to write while the migrations lead to the schema", async () => {
    expect(await newMigration("nothing", databaseUrl())).toBeNull();
  });

  it("writes what is missing", async () => {
    const folder = await copyOfMigrations();
    await mkdir(path.join(folder, "29990101000000_lossy"));
    await writeFile(path.join(folder, "29990101000000_lossy", "migration.sql"), 'drop table "windows";');
    const name = await newMigration("Windows again", databaseUrl(), folder, new Date("2999-02-03T04:05:06Z"));
    expect(name).toBe("29990203040506_windows_again");
    expect(await readFile(path.join(folder, `${name}`, "migration.sql"), "utf8")).toContain('CREATE TABLE "windows"');
    await rm(folder, { recursive: true });
  });
});

describe("nearest-first search", () => {
  const NEAREST = "select code from facilities order by mercator(lng, lat) <-> mercator($1, $2) limit 5";

  beforeEach(async () => {
    await migrate(scratch.url);
    await query(
      `insert into facilities (code, name, kind, source, lng, lat)
       select 'f' || i, 'f', 'park', 's', 115.8 + (i % 100) / 100.0, 28.5 + (i / 100) / 100.0
       from generate_series(1, 5000) i`,
    );
    await query("insert into facilities (code, name, kind, source) values ('nowhere', 'f', 'park', 's')");
    await query("analyze facilities");
  });

  it("walks the index", async () => {
    const plan = await query<{ "QUERY PLAN": string }>(`explain ${NEAREST.replace("$1, $2", "115.9, 28.7")}`);
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Index Scan using facilities_nearest");
  });

  it("agrees with the distances on the ground", async () => {
    const byIndex = await query(NEAREST, [115.9031, 28.7012]);
    const byDistance = await query(
      "select code from facilities where lng is not null order by distance_metres(lng, lat, $1, $2) limit 5",
      [115.9031, 28.7012],
    );
    expect(byIndex).toEqual(byDistance);
  });

  it("ranks places without a position last", async () => {
    const all = await query<{ code: string }>(NEAREST.replace("limit 5", ""), [115.9, 28.7]);
    expect(all.at(-1)?.code).toBe("nowhere");
  });

  it.each([
    ["a degree of latitude", [115.9, 28, 115.9, 29], 111_195],
    ["the other end of the earth", [0, 0, 180, 0], 20_015_114],
    ["no way at all", [115.9, 28.7, 115.9, 28.7], 0],
  ])("measures %s", async (_, corners, metres) => {
    const [row] = await query<{ metres: number }>("select distance_metres($1, $2, $3, $4) as metres", corners);
    expect(row?.metres).toBeCloseTo(metres, -1);
  });
});

describe("the index of search tokens", () => {
  const INSERT = `insert into facilities (code, name, kind, source, search_tokens)
    select $1 || i, 'f', 'park', 's', array['a' || i, 'b'] from generate_series(1, 500) i`;
  const waiting = async () => {
    const [row] = await query<{ pages: number }>(
      "select gin_clean_pending_list('facilities_search_tokens_idx')::int as pages",
    );
    return row?.pages;
  };

  beforeEach(() => migrate(scratch.url));

  it("has nothing left to sort in once a statement has ended", async () => {
    await query(INSERT, ["f"]);
    await query("update facilities set search_tokens = search_tokens || array['c']");
    expect(await waiting()).toBe(0);
  });

  it("would have without the trigger", async () => {
    await query("alter table facilities disable trigger settle_search_tokens");
    await query(INSERT, ["g"]);
    expect(await waiting()).toBeGreaterThan(0);
  });
});
