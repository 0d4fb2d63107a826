import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { isKept, recordAlone } from "@/server/audit/record";
import { grantToApplication } from "@/server/db/application-role";
import { explainMigrationFailure } from "@/server/db/migration-failure";
import { type SchemaFile, withSchemaEngine } from "@/server/db/schema-engine";
import { createScratchDatabase } from "@/server/db/scratch-database";

// Commands and tests run in the project folder: npm sees to that.
const SCHEMA_DIR = path.resolve("prisma/schema");
export const MIGRATIONS_DIR = path.resolve("prisma/migrations");

const LOCK_FILE = "migration_lock.toml";
const NOTHING_EXCLUDED = { externalTables: [], externalEnums: [] };
/** Any number will do, as long as every copy of the product takes the same. */
const ADVISORY_LOCK = 7_365_104_211;

async function readSchema(): Promise<SchemaFile[]> {
  const names = (await readdir(SCHEMA_DIR)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(SCHEMA_DIR, name),
      content: await readFile(path.join(SCHEMA_DIR, name), "utf8"),
    })),
  );
}

async function readMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = async (name: string) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok" as const, value: await readFile(path.join(folder, name, "migration.sql"), "utf8") },
    },
  });
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: await readFile(path.join(folder, LOCK_FILE), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.sort().map(read)),
  };
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // The query under way rejects; nobody else needs to hear it.
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end();
  }
}

/**
 * Applies the migrations that the database does not have yet, in Prisma's own manner and
 * table. Two callers at once take turns.
 *
 * @param url PostgreSQL connection string.
 * @param folder the migrations' folder.
 * @returns the names of those applied now, oldest first; empty when it was up to date.
 * @throws Error with one sentence: unreachable, filled by another program, or a failed migration.
 */
export async function migrate(url: string, folder = MIGRATIONS_DIR): Promise<string[]> {
  try {
    return await withClient(url, async (client) => {
      // Held by the session, so it ends with it whatever happens.
      await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
      const migrationsList = await readMigrations(folder);
      const applied = await withSchemaEngine(url, await readSchema(), async (engine) => {
        const outcome = await engine.applyMigrations({ migrationsList, filters: NOTHING_EXCLUDED });
        return outcome.appliedMigrationNames;
      });
      if (await isKept(client)) {
        await grantToApplication(client);
        const after = { migrations: applied };
        if (applied.length > 0) await recordAlone(client, { action: "migrate", noun: "database", after });
      }
      return applied;
    });
  } catch (error) {
    throw explainMigrationFailure(error, url);
  }
}

/**
 * What would have to be done to a database to make it what prisma/schema declares.
 *
 * @param url PostgreSQL connection string.
 * @returns SQL, or null when the two agree.
 */
export async function schemaDifference(url: string): Promise<string | null> {
  const files = await readSchema();
  const difference = await withSchemaEngine(url, files, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: SCHEMA_DIR },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: NOTHING_EXCLUDED,
    }),
  );
  return difference.exitCode === 0 ? null : difference.stdout;
}

async function differenceAfterMigrations(url: string, folder: string): Promise<string | null> {
  const scratch = await createScratchDatabase(url);
  try {
    await migrate(scratch.url, folder);
    return await schemaDifference(scratch.url);
  } finally {
    await scratch.drop();
  }
}

/**
 * Writes a migration folder that leads from the result of the present migrations to
 * prisma/schema. Works on a scratch database beside the given one, which stays untouched.
 *
 * @param name short description; becomes part of the folder's name.
 * @param url connection string of a server where databases may be created.
 * @param now the instant in the folder's name (UTC).
 * @returns the new folder's name, or null when there is nothing to migrate.
 */
export async function newMigration(
  name: string,
  url: string,
  folder = MIGRATIONS_DIR,
  now = new Date(),
): Promise<string | null> {
  const sql = await differenceAfterMigrations(url, folder);
  if (sql === null) return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const migration = `${stamp}_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
  await mkdir(path.join(folder, migration));
  await writeFile(path.join(folder, migration, "migration.sql"), sql);
  return migration;
}
