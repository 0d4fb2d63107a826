import "server-only";
import { parentsFirst } from "@/server/backups/table-order";
import type { Connection } from "@/server/imports/connection";

/** The schema that Prisma keeps the product in. */
export const SCHEMA = "public";

export type Column = { name: string; type: string };
export type Table = { schema: string; name: string; columns: Column[]; parents: string[] };
/** A counter, and the value it gives out next: text, because it may exceed what a number can hold. */
export type Sequence = { name: string; next: string };

/** An identifier as SQL; all of them come from the catalogue, and a quote inside is doubled. */
export function quoted(...names: string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join(".");
}

// A partition's rows are its parent's; an extension brings its own tables along.
const TABLES = `
  SELECT c.relname AS name,
    ARRAY(
      SELECT jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
      FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attnum
    ) AS columns,
    ARRAY(
      SELECT DISTINCT parent.relname::text
      FROM pg_constraint k JOIN pg_class parent ON parent.oid = k.confrelid
      WHERE k.conrelid = c.oid AND k.contype = 'f'
    ) AS parents
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '_prisma_migrations'
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    )
  ORDER BY c.relname COLLATE "C"`;

const SEQUENCES = `
  SELECT sequencename AS name, increment_by::text AS step FROM pg_sequences
  WHERE schemaname = $1 ORDER BY sequencename COLLATE "C"`;

/** Every table that holds the product's data, with the columns that are stored and not computed; parents first. */
export async function readTables(connection: Connection, schema = SCHEMA): Promise<Table[]> {
  const { rows } = await connection.query<Omit<Table, "schema">>(TABLES, [schema]);
  return parentsFirst(rows).map((table) => ({ ...table, schema }));
}

/** Every counter. Counters stand outside transactions: read after the snapshot they can only be ahead of it. */
export async function readSequences(connection: Connection, schema = SCHEMA): Promise<Sequence[]> {
  const found = await connection.query<{ name: string; step: string }>(SEQUENCES, [schema]);
  const sequences: Sequence[] = [];
  for (const { name, step } of found.rows) {
    // Asked of each itself: the catalogue's view forgets the value of one that was set and not used since.
    const { rows } = await connection.query<{ next: string }>(
      `SELECT (CASE WHEN is_called THEN last_value::numeric + $1 ELSE last_value END)::text AS next
       FROM ${quoted(schema, name)}`,
      [step],
    );
    for (const { next } of rows) sequences.push({ name, next });
  }
  return sequences;
}

/** Names of the migrations that a database has, in their order; none when nobody has migrated it yet. */
export async function appliedMigrations(connection: Connection): Promise<string[]> {
  const { rows: tables } = await connection.query<{ found: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found",
  );
  if (!tables[0]?.found) return [];
  const { rows } = await connection.query<{ name: string }>(
    `SELECT migration_name AS name FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Makes PostgreSQL write values in one way, whatever the server's settings are, and takes
 * away limits meant for visitors. `row_security = off` fails where a policy would hide rows.
 */
export async function settleSession(connection: Connection, purpose: "backup" | "restore"): Promise<void> {
  await connection.query(`
    SET application_name = 'district-service-map ${purpose}';
    SET search_path = ${quoted(SCHEMA)};
    SET TimeZone = 'UTC';
    SET DateStyle = 'ISO, YMD';
    SET IntervalStyle = 'postgres';
    SET extra_float_digits = 1;
    SET bytea_output = 'hex';
    SET row_security = off;
    SET statement_timeout = 0;
    SET lock_timeout = 0;
    SET idle_in_transaction_session_timeout = 0`);
}
