import "server-only";
import { readdir } from "node:fs/promises";
import { ACCOUNT, goOnWithAccount, setAccountAside } from "@/server/backups/account";
import { loadEarlierRelease } from "@/server/backups/earlier-release";
import { Refused, UnusableBackup } from "@/server/backups/failure";
import type { Header } from "@/server/backups/format";
import { assertContents, insertLines, reload, setSequences, tablesFor } from "@/server/backups/load";
import { type Progress, silently } from "@/server/backups/progress";
import { type BackupReader, readBackup, type VerifiedBackup } from "@/server/backups/read-file";
import {
  appliedMigrations,
  quoted,
  readSequences,
  readTables,
  SCHEMA,
  settleSession,
  type Table,
} from "@/server/backups/structure";
import { databaseUrl } from "@/server/db/environment";
import { MIGRATIONS_DIR, migrate } from "@/server/db/migrations";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";

export type RestoreOptions = Partial<Progress> & {
  /** Empty a database that holds something. */
  replace?: boolean;
  /** This release's migrations. */
  migrations?: string;
};

async function releaseMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function assertKnown(names: readonly string[], known: readonly string[], what: string): void {
  const newer = names.find((name) => !known.includes(name));
  if (newer) throw new Refused(`${what} was made by a newer release (migration ${newer}): update the product first.`);
}

async function assertEmpty(connection: Connection): Promise<void> {
  for (const { schema, name } of await readTables(connection)) {
    if (name === ACCOUNT) continue;
    const { rowCount } = await connection.query(`SELECT FROM ${quoted(schema, name)} LIMIT 1`);
    if (rowCount)
      throw new Refused(`The database is not empty (${name} has rows): add --replace to replace all of it.`);
  }
}

async function fill(connection: Connection, tables: Table[], reader: BackupReader, { step, signal }: Progress) {
  await reload(connection, tables, async () => {
    for (const [index, table] of tables.entries()) {
      const wanted = reader.header.tables[index];
      if (!wanted) continue;
      await step(`Restore ${table.name}`, async () => {
        for await (const lines of reader.batches(wanted)) {
          signal?.throwIfAborted();
          await insertLines(connection, table, lines);
        }
        return `${wanted.rows} rows`;
      });
    }
  });
  await step("Compare with the backup", async () => {
    await assertContents(connection, reader.header, tables);
    return `${tables.length} tables`;
  });
}

function isOfThisRelease({ migrations }: Header, names: readonly string[]): boolean {
  return migrations.length === names.length;
}

/**
 * Puts a verified backup into the database in `DATABASE_URL`, in one transaction: it is all
 * there afterwards, checked table by table, or nothing has changed but that the database has
 * been migrated to this release. The account of what was done goes on behind the backup's. Waits for imports under way; visitors wait meanwhile.
 *
 * @throws Refused for a database with rows in it, and a backup or database of a newer release.
 */
export async function restore(backup: VerifiedBackup, options: RestoreOptions = {}): Promise<void> {
  const { step = silently.step, signal, replace = false, migrations: folder = MIGRATIONS_DIR } = options;
  const names = await releaseMigrations(folder);
  assertKnown(backup.header.migrations, names, "The backup");
  await withConnection(async (connection) => {
    await settleSession(connection, "restore");
    assertKnown(await appliedMigrations(connection), names, "The database");
    if (!replace) await assertEmpty(connection);
    let isFresh = false;
    await step("Migrate the database", async () => {
      const applied = await migrate(databaseUrl(), folder);
      isFresh = applied.length > 0;
      return isFresh ? `${applied.length} applied` : "up to date";
    });
    const load = () =>
      readBackup(backup.file, async (reader) => {
        const tables = await readTables(connection);
        const places = tables.map(({ schema, name }) => quoted(schema, name)).join(", ");
        await connection.query(`LOCK TABLE ${places} IN ACCESS EXCLUSIVE MODE`);
        // Once more, now that nobody can write; a fresh one holds at most what its migrations brought.
        if (!replace && !isFresh) await assertEmpty(connection);
        await setAccountAside(connection);
        const fillIn = (into: Table[]) => fill(connection, into, reader, { step, signal });
        if (isOfThisRelease(reader.header, names)) {
          await fillIn(tablesFor(reader.header, tables));
          await setSequences(connection, SCHEMA, reader.header.sequences, await readSequences(connection));
        } else {
          await loadEarlierRelease(connection, reader.header, { folder, names }, tables, fillIn);
        }
        if ((await reader.end()) !== backup.sha256) throw new UnusableBackup(backup.file, "was changed meanwhile.");
        await goOnWithAccount(connection, backup);
        for (const { schema, name } of tables) await connection.query(`ANALYZE ${quoted(schema, name)}`);
        signal?.throwIfAborted();
      });
    await inTransaction(connection, load, () => true);
  });
}
