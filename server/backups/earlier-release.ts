import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isSame, storedContent } from "@/server/backups/content";
import type { Header } from "@/server/backups/format";
import { copyAcross, reload, setSequences, tablesFor } from "@/server/backups/load";
import { quoted, readSequences, readTables, SCHEMA, type Table } from "@/server/backups/structure";
import type { Connection } from "@/server/imports/connection";

const STAGING = "restore_of_earlier_release";

async function migrateHere(connection: Connection, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const script = await readFile(path.join(folder, name, "migration.sql"), "utf8");
    await connection.query(script).catch((error: unknown) => {
      throw new Error(`The migration ${name} cannot be applied to the backup; nothing was changed.`, { cause: error });
    });
  }
}

async function searchIn(connection: Connection, schema: string): Promise<void> {
  await connection.query(`SET LOCAL search_path = ${quoted(schema)}`);
}

/** Moves what the migrations have made of the backup to where the product looks for it. */
async function moveOver(connection: Connection, to: Table[]): Promise<void> {
  const staged = await readTables(connection, STAGING);
  await searchIn(connection, SCHEMA);
  const pairs = to.map((table) => ({ to: table, from: staged.find(({ name }) => name === table.name) }));
  await reload(connection, to, async () => {
    for (const { from, to: target } of pairs) if (from) await copyAcross(connection, from, target);
  });
  for (const { from, to: target } of pairs) {
    if (!from || isSame(await storedContent(connection, from), await storedContent(connection, target))) continue;
    throw new Error(`The table ${target.name} came out otherwise than its migrations made it; nothing was changed.`);
  }
  await setSequences(connection, SCHEMA, await readSequences(connection, STAGING), await readSequences(connection));
}

/**
 * Brings a backup of an earlier release to this one: it is loaded into tables of its own time,
 * in a schema aside, and led through the migrations since, which may move and rewrite rows as
 * they would have in the database itself. Part of the caller's transaction.
 *
 * @param migrations names of all migrations of this release, in order.
 * @param tables the product's tables; emptied.
 * @param fill empties the tables it is given, loads the backup into them and checks them.
 */
export async function loadEarlierRelease(
  connection: Connection,
  header: Header,
  { folder, names }: { folder: string; names: readonly string[] },
  tables: Table[],
  fill: (tables: Table[]) => Promise<void>,
): Promise<void> {
  const had = new Set(header.migrations);
  await connection.query(`CREATE SCHEMA ${quoted(STAGING)}`);
  await searchIn(connection, STAGING);
  await migrateHere(
    connection,
    folder,
    names.filter((name) => had.has(name)),
  );
  const staged = tablesFor(header, await readTables(connection, STAGING));
  await fill(staged);
  await setSequences(connection, STAGING, header.sequences, await readSequences(connection, STAGING));
  await migrateHere(
    connection,
    folder,
    names.filter((name) => !had.has(name)),
  );
  await moveOver(connection, tables);
  await connection.query("SET CONSTRAINTS ALL IMMEDIATE");
  await connection.query(`DROP SCHEMA ${quoted(STAGING)} CASCADE`);
}
