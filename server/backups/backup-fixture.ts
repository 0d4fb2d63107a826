import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { ACCOUNT } from "@/server/backups/account";
import { type Content, storedContent } from "@/server/backups/content";
import { readSequences, readTables, type Sequence, settleSession } from "@/server/backups/structure";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { createScratchDatabase } from "@/server/db/scratch-database";
import { withConnection } from "@/server/imports/connection";

/** A folder that is gone after the tests; answers the path of a file in it. */
export function inBackupFolder(): (name: string) => string {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "backup-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return (name) => path.join(folder, name);
}

/** Runs work with a database of its own as `DATABASE_URL`: new, without a single table. */
export async function inNewDatabase<T>(work: () => Promise<T>): Promise<T> {
  const before = databaseUrl();
  const scratch = await createScratchDatabase(before);
  setDatabaseUrl(scratch.url);
  try {
    return await work();
  } finally {
    setDatabaseUrl(before);
    await scratch.drop();
  }
}

/** What the database under test holds, to be compared as a whole; but for the account, which tells what was done to it. */
export function everything(): Promise<{ tables: Record<string, Content>; sequences: Sequence[] }> {
  return withConnection(async (connection) => {
    await settleSession(connection, "backup");
    const tables: Record<string, Content> = {};
    for (const table of await readTables(connection)) {
      if (table.name === ACCOUNT) continue;
      const { rows, checksum } = await storedContent(connection, table);
      tables[table.name] = { rows, checksum };
    }
    return { tables, sequences: await readSequences(connection) };
  });
}

export async function execute(sql: string): Promise<void> {
  await withConnection((connection) => connection.query(sql));
}
