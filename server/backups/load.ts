import "server-only";
import { isSame, storedContent } from "@/server/backups/content";
import { Refused } from "@/server/backups/failure";
import type { Header } from "@/server/backups/format";
import { quoted, type Sequence, type Table } from "@/server/backups/structure";
import type { Connection } from "@/server/imports/connection";

const list = (names: readonly string[]) => names.map((name) => quoted(name)).join(", ");
const place = ({ schema, name }: Table) => quoted(schema, name);

/**
 * The tables of a schema that a backup's tables go to, in the same order.
 *
 * @throws Refused when the two do not have the same columns: restoring would lose some silently.
 */
export function tablesFor(header: Header, tables: readonly Table[]): Table[] {
  return header.tables.map(({ name, columns }) => {
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) {
      throw new Refused(`The backup holds a table ${name} that the database lacks: create it there first.`);
    }
    const there = new Set(table.columns.map((column) => column.name));
    const missing = columns.filter((column) => !there.has(column));
    if (missing.length > 0) {
      throw new Refused(`The backup's table ${name} has columns that the database lacks: ${missing.join(", ")}.`);
    }
    return { ...table, columns: table.columns.filter((column) => columns.includes(column.name)) };
  });
}

/** Inserts a batch of a backup's rows; PostgreSQL reads every value from its text. */
export async function insertLines(connection: Connection, table: Table, lines: readonly string[]): Promise<void> {
  const names = table.columns.map((column) => column.name);
  const values = table.columns.map(({ name, type }) => `${quoted("r", name)}::${type}`);
  const texts = names.map((name) => `${quoted(name)} text`);
  await connection.query(
    `INSERT INTO ${place(table)} (${list(names)}) OVERRIDING SYSTEM VALUE
     SELECT ${values.join(", ")} FROM jsonb_to_recordset($1::jsonb) AS r(${texts.join(", ")})`,
    [`[${lines.join(",")}]`],
  );
}

/** Copies a whole table from one schema to its namesake; by way of text, for each schema has enums of its own. */
export async function copyAcross(connection: Connection, from: Table, to: Table): Promise<void> {
  const values = to.columns.map(({ name, type }) => `${quoted(name)}::text::${type}`);
  await connection.query(
    `INSERT INTO ${place(to)} (${list(to.columns.map(({ name }) => name))}) OVERRIDING SYSTEM VALUE
     SELECT ${values.join(", ")} FROM ${place(from)}`,
  );
}

const TRIGGERS = `
  SELECT c.relname AS "table", t.tgname AS name, t.tgenabled::text AS state
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relname = ANY($2::text[]) AND NOT t.tgisinternal AND t.tgenabled <> 'D'`;

const ENABLE: Record<string, string> = { O: "ENABLE", R: "ENABLE REPLICA", A: "ENABLE ALWAYS" };

const KEYS = `
  SELECT c.relname AS "table", k.conname AS name, parent.relname AS parent
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class parent ON parent.oid = k.confrelid
  WHERE n.nspname = $1 AND c.relname = ANY($2::text[]) AND k.contype = 'f' AND NOT k.condeferrable
    AND k.conparentid = 0`;

/**
 * Empties tables and runs their loading, with their triggers at rest, which would write history
 * of their own or forbid removing it, and with references to later rows checked at the end: a
 * region may come before the one it lies in. All of it is undone with the transaction.
 *
 * @param tables of one schema, parents first.
 */
export async function reload(connection: Connection, tables: Table[], work: () => Promise<void>): Promise<void> {
  const [first] = tables;
  if (!first) return;
  const names = tables.map(({ name }) => name);
  const at = [first.schema, names];
  const { rows: triggers } = await connection.query<{ table: string; name: string; state: string }>(TRIGGERS, at);
  const { rows: keys } = await connection.query<{ table: string; name: string; parent: string }>(KEYS, at);
  const forward = keys.filter(({ table, parent }) => names.indexOf(parent) >= names.indexOf(table));
  const alter = (table: string, what: string) => connection.query(`ALTER TABLE ${quoted(first.schema, table)} ${what}`);

  for (const { table, name } of triggers) await alter(table, `DISABLE TRIGGER ${quoted(name)}`);
  for (const { table, name } of forward) {
    await alter(table, `ALTER CONSTRAINT ${quoted(name)} DEFERRABLE INITIALLY DEFERRED`);
  }
  await connection.query(`TRUNCATE ${tables.map(place).join(", ")}`);
  await work();
  await connection.query("SET CONSTRAINTS ALL IMMEDIATE");
  for (const { table, name } of forward) await alter(table, `ALTER CONSTRAINT ${quoted(name)} NOT DEFERRABLE`);
  for (const { table, name, state } of triggers) {
    await alter(table, `${ENABLE[state] ?? "ENABLE"} TRIGGER ${quoted(name)}`);
  }
}

/** Sets the counters that both sides have. Unlike `setval`, this is undone with the transaction. */
export async function setSequences(
  connection: Connection,
  schema: string,
  wanted: readonly Sequence[],
  existing: readonly Sequence[],
): Promise<void> {
  const names = new Set(existing.map(({ name }) => name));
  for (const { name, next } of wanted) {
    if (names.has(name)) await connection.query(`ALTER SEQUENCE ${quoted(schema, name)} RESTART WITH ${next}`);
  }
}

/** Fails, and with it the transaction, when the tables do not hold what the backup says. */
export async function assertContents(connection: Connection, header: Header, tables: readonly Table[]): Promise<void> {
  for (const [index, wanted] of header.tables.entries()) {
    const table = tables[index];
    const found = table && (await storedContent(connection, table));
    if (!found || !isSame(found, wanted)) {
      throw new Error(`The table ${wanted.name} came out otherwise than it was backed up; nothing was changed.`);
    }
  }
}
