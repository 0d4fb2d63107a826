import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { recordAudit } from "@/server/audit/record";
import { applicationRole, applicationUrl } from "@/server/db/application-role";
import { SUPERUSER } from "@/server/db/embedded-cluster";
import { migrate } from "@/server/db/migrations";
import { prepareApplicationRole } from "@/server/db/prepare-application-role";
import { startThrowAwayPostgres } from "@/server/db/throw-away-postgres";

// A server of its own: whatever server the other tests were given may not let roles be made.
let server: Awaited<ReturnType<typeof startThrowAwayPostgres>>;
let application: string;

beforeAll(async () => {
  server = await startThrowAwayPostgres();
  await migrate(server.url);
  application = applicationUrl(server.url) ?? "";
});
afterAll(() => server.stop());

async function ask(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the user that pages are served as", () => {
  it("reads and writes rows, and adds to the account", async () => {
    await ask(application, "INSERT INTO sources (code, title, published, kind) VALUES ('S', 'x', '2026', 'article')");
    await ask(application, "UPDATE sources SET title = 'y'; ANALYZE sources; DELETE FROM sources");
    expect(await ask(application, "SELECT count(*)::int AS n FROM _prisma_migrations")).not.toEqual([{ n: 0 }]);
    const client = new pg.Client({ connectionString: application });
    await client.connect();
    await client.query("BEGIN");
    await recordAudit(client, { action: "change", noun: "sources", code: "S" });
    await client.query("COMMIT").finally(() => client.end());
    expect(await ask(application, "SELECT action FROM audit_entries ORDER BY id DESC LIMIT 1")).toEqual([
      { action: "change" },
    ]);
  });

  it.each([
    "UPDATE audit_entries SET actor = 'x'",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
    "ALTER TABLE audit_entries DISABLE TRIGGER ALL",
    "ALTER TABLE audit_entries ADD COLUMN x text",
    "ALTER TABLE audit_entries OWNER TO CURRENT_USER",
    "DROP TABLE audit_entries",
    "DROP TRIGGER refuse_audit_change ON audit_entries",
    "CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "CREATE TRIGGER mine BEFORE INSERT ON audit_entries EXECUTE FUNCTION refuse_audit_change()",
    "LOCK TABLE audit_entries IN ACCESS EXCLUSIVE MODE",
    "SET session_replication_role = replica",
    "SET ROLE district",
    "GRANT UPDATE ON audit_entries TO PUBLIC; UPDATE audit_entries SET actor = 'x'",
    "TRUNCATE sources",
    "DROP TABLE sources",
    "CREATE TABLE mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "CREATE ROLE mine",
    "UPDATE _prisma_migrations SET checksum = ''",
  ])("may not %s", async (sql) => {
    const before = await ask(server.url, "SELECT count(*) AS n, max(hash) AS hash FROM audit_entries");
    await expect(ask(application, `BEGIN; ${sql}; COMMIT`)).rejects.toThrow(/permission denied|must be (able|owner)/);
    expect(await ask(server.url, "SELECT count(*) AS n, max(hash) AS hash FROM audit_entries")).toEqual(before);
  });

  it("has a password of its own", async () => {
    const guess = new URL(server.url);
    guess.password = new URL(application).password;
    await expect(ask(guess.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    expect(applicationUrl("postgresql://localhost/x")).toBeNull();
  });

  it.each([
    ["bob", "bob_application"],
    ["区".repeat(30), `${"区".repeat(17)}_application`],
    ["a".repeat(63), `${"a".repeat(51)}_application`],
  ])("of %s is called %s, in 63 bytes", (owner, role) => {
    expect(applicationRole(owner)).toBe(role);
  });
});

describe("a server that others administer", () => {
  async function ownerWith(rights: string, name: string): Promise<string> {
    const superuser = new URL(server.url);
    superuser.username = SUPERUSER;
    await ask(superuser.href, `CREATE ROLE ${name} LOGIN ${rights} PASSWORD 'p@ss/word'`);
    await ask(superuser.href, `CREATE DATABASE ${name} OWNER ${name}`);
    const url = new URL(server.url);
    url.username = name;
    url.password = encodeURIComponent("p@ss/word");
    url.pathname = `/${name}`;
    return url.href;
  }

  it("gets the role made by an owner who may, once and for all", async () => {
    const url = await ownerWith("CREATEROLE", "maker");
    const made = await prepareApplicationRole(url);
    expect(made).toBe(applicationUrl(url));
    await migrate(url);
    expect(await ask(made ?? "", "SELECT count(*)::int AS n FROM sources")).toEqual([{ n: 0 }]);
    await expect(ask(made ?? "", "DELETE FROM audit_entries")).rejects.toThrow(/permission denied/);
    expect(await prepareApplicationRole(url)).toBe(made);
    await ask(url, "ALTER ROLE maker_application PASSWORD 'another'");
    expect(await prepareApplicationRole(url)).toBe(made);
  });

  it("does without where the owner may not make one, and works", async () => {
    const url = await ownerWith("NOCREATEROLE", "modest");
    expect(await prepareApplicationRole(url)).toBeNull();
    await migrate(url);
    await expect(ask(url, "DELETE FROM audit_entries")).rejects.toThrow(/never rewritten/);
  });

  it("takes the one that is given, and gives it what it needs", async () => {
    const url = await ownerWith("NOCREATEROLE", "strict");
    const superuser = new URL(server.url);
    superuser.username = SUPERUSER;
    superuser.pathname = "/strict";
    await ask(superuser.href, "CREATE ROLE pages LOGIN PASSWORD 'q'");
    const given = new URL(url);
    given.username = "pages";
    given.password = "q";
    vi.stubEnv("APPLICATION_DATABASE_URL", given.href);
    expect(await prepareApplicationRole(url)).toBe(given.href);
    await migrate(url);
    await ask(superuser.href, "CREATE TABLE not_ours (id int)");
    await migrate(url);
    expect(await ask(given.href, "SELECT count(*)::int AS n FROM audit_entries")).toEqual([{ n: 1 }]);
    await expect(ask(given.href, "UPDATE audit_entries SET actor = 'x'")).rejects.toThrow(/permission denied/);
    given.password = "wrong";
    vi.stubEnv("APPLICATION_DATABASE_URL", given.href);
    await expect(prepareApplicationRole(url)).rejects.toThrow(/^APPLICATION_DATABASE_URL cannot be used: password/);
    vi.unstubAllEnvs();
  });
});
