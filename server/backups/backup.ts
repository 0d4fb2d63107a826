import "server-only";
import { fileName } from "@/domain/audit/events";
import { recordAlone } from "@/server/audit/record";
import { type Content, ContentSum, isSame, rowsAsText, storedContent } from "@/server/backups/content";
import { FORMAT, type Header, VERSION } from "@/server/backups/format";
import { type Progress, silently } from "@/server/backups/progress";
import { type VerifiedBackup, verifyBackup } from "@/server/backups/read-file";
import {
  appliedMigrations,
  quoted,
  readSequences,
  readTables,
  settleSession,
  type Table,
} from "@/server/backups/structure";
import { type BackupWriter, writeBackup } from "@/server/backups/write-file";
import { type Connection, withConnection } from "@/server/imports/connection";

/** What is held in memory at a time, here and in the database's answer. */
const BATCH_BYTES = 4_000_000;
const BATCH_ROWS = 2_000;

export type BackupOptions = Partial<Progress> & {
  /** Replace the file when there is one. */
  force?: boolean;
  /** The instant the backup says it was made. */
  now?: Date;
};

type Counted = { table: Table; content: Content & { longest: number } };

/** One snapshot for everything: visitors and imports go on, and the backup sees none of it. */
async function inSnapshot<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    return await work();
  } finally {
    // Nothing to keep; a connection that is gone has said so already.
    await connection.query("ROLLBACK").catch(() => undefined);
  }
}

async function countAll(connection: Connection, tables: Table[], signal?: AbortSignal): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const table of tables) {
    signal?.throwIfAborted();
    counted.push({ table, content: await storedContent(connection, table) });
  }
  return counted;
}

async function describe(connection: Connection, counted: Counted[], now: Date): Promise<Header> {
  return {
    format: FORMAT,
    version: VERSION,
    createdAt: now.toISOString(),
    migrations: await appliedMigrations(connection),
    tables: counted.map(({ table: { name, columns }, content: { rows, checksum } }) => ({
      name,
      columns: columns.map((column) => column.name),
      rows,
      checksum,
    })),
    sequences: await readSequences(connection),
  };
}

/** Copies a table through a cursor, as many rows at a time as surely fit. */
async function copyOut(
  connection: Connection,
  { table, content }: Counted,
  writer: BackupWriter,
  signal?: AbortSignal,
): Promise<void> {
  const batch = Math.min(BATCH_ROWS, Math.max(1, Math.floor(BATCH_BYTES / Math.max(1, content.longest))));
  const sum = new ContentSum();
  await connection.query(`DECLARE backup_rows NO SCROLL CURSOR FOR ${rowsAsText(table)}`);
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await connection.query<{ line: string }>(`FETCH ${batch} FROM backup_rows`);
    if (rows.length === 0) break;
    const lines = rows.map(({ line }) => line);
    for (const line of lines) sum.add(line);
    await writer.rows(lines);
  }
  await connection.query("CLOSE backup_rows");
  if (!isSame(sum.content, content)) throw new Error(`The table ${table.name} did not arrive as it is stored.`);
}

/**
 * Writes everything that the database holds into one file. The database is `DATABASE_URL`;
 * whoever works with it goes on working.
 *
 * @returns the file as it was read back.
 * @throws Refused when the file exists and `force` is not given; Error when there is nothing to back up.
 */
export async function backUp(file: string, options: BackupOptions = {}): Promise<VerifiedBackup> {
  const { step = silently.step, signal, force = false, now = new Date() } = options;
  let verified: VerifiedBackup | undefined;
  await withConnection(async (connection) => {
    await settleSession(connection, "backup");
    await inSnapshot(connection, async () => {
      const tables = await readTables(connection);
      if ((await appliedMigrations(connection)).length === 0) throw new Error("There is nothing to back up yet.");
      // Nobody may change a table's shape between the counting and the copying.
      const names = tables.map(({ schema, name }) => quoted(schema, name));
      await connection.query(`LOCK TABLE ${names.join(", ")} IN ACCESS SHARE MODE`);
      let counted: Counted[] = [];
      await step("Count and sum up", async () => {
        counted = await countAll(connection, tables, signal);
        return `${tables.length} tables`;
      });
      const fill = async (writer: BackupWriter) => {
        await writer.header(await describe(connection, counted, now));
        for (const each of counted) {
          await step(`Copy ${each.table.name}`, async () => {
            await copyOut(connection, each, writer, signal);
            return `${each.content.rows} rows`;
          });
        }
        await writer.trailer(Object.fromEntries(counted.map(({ table, content }) => [table.name, content.rows])));
      };
      const check = (unfinished: string) =>
        step("Read the file back", async () => {
          verified = { ...(await verifyBackup(unfinished, signal)), file };
          return `${verified.rows} rows`;
        });
      await writeBackup(file, force, fill, check);
    });
  });
  if (!verified) throw new Error("The backup was not read back.");
  const { sha256, rows } = verified;
  await withConnection((connection) =>
    recordAlone(connection, { action: "backup", noun: "database", after: { file: fileName(file), sha256, rows } }),
  );
  return verified;
}
