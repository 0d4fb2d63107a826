import "server-only";
import { storedColumns } from "@/importers/read-records";
import type { Target } from "@/importers/targets/target";
import { whoActs } from "@/server/audit/acting";
import type { Connection } from "@/server/imports/connection";

/** Number of a change set, as text: it may exceed what a number can hold. */
export type ChangeSetId = string;

export const changeSetKinds = ["import", "sample", "edit", "publication", "undo"] as const;
export type ChangeSetKind = (typeof changeSetKinds)[number];

// Identifiers come from the targets' descriptions, never from a file; quoting is for names such as "order".
export const quoted = (name: string) => `"${name}"`;
export const list = (names: readonly string[], prefix = "") => names.map((name) => prefix + quoted(name)).join(", ");

/**
 * Begins a change set within a transaction: whatever is written with its number can be undone as one step. Who acts is
 * told by `actingAs`.
 *
 * @param undoes the change set that this one takes back.
 */
export async function beginChangeSet(
  connection: Connection,
  { kind, title, undoes = null }: { kind: ChangeSetKind; title: string; undoes?: ChangeSetId | null },
): Promise<ChangeSetId> {
  const { rows } = await connection.query<{ id: string }>(
    "INSERT INTO change_sets (actor, kind, title, undoes) VALUES ($1, $2, $3, $4::bigint) RETURNING id::text AS id",
    [whoActs().actor, kind, title, undoes],
  );
  const [begun] = rows;
  if (!begun) throw new Error("The change set was not begun.");
  return begun.id;
}

/** Ends a change set; one in which nothing was written is dropped. @returns how many rows it changed. */
export async function endChangeSet(connection: Connection, id: ChangeSetId): Promise<number> {
  const { rows } = await connection.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM record_changes WHERE change_set = $1::bigint",
    [id],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) await connection.query("DELETE FROM change_sets WHERE id = $1::bigint", [id]);
  return count;
}

/** A row's key as change sets name it, in SQL; the same text as `keyOf`. */
export function keyText(target: Target, alias: string): string {
  return `concat_ws(chr(31), ${list(target.key, `${alias}.`)})`;
}

/** A row as change sets keep it, in SQL: the columns that files can fill, as one JSON object. */
export function rowJson(target: Target, alias: string): string {
  return `(SELECT to_jsonb(kept) FROM (SELECT ${list(storedColumns(target), `${alias}.`)}) AS kept)`;
}

/**
 * The common table expression that notes rows which another one has just written or deleted.
 *
 * @param from name of that expression, which returns all stored columns.
 * @param became whether its rows stand there now, or are gone.
 * @param parameter of the statement that carries the change set's number.
 */
export function noting(target: Target, from: string, became: "written" | "gone", parameter: string): string {
  const row = rowJson(target, "noted");
  // Within one statement the table still shows what stood there before it.
  const before = `(SELECT ${rowJson(target, "old")} FROM ${quoted(target.table)} AS old
    WHERE ${target.key.map((column) => `old.${quoted(column)} = noted.${quoted(column)}`).join(" AND ")})`;
  return `noted AS (
    INSERT INTO record_changes (change_set, target, key, before, after)
    SELECT ${parameter}::bigint, '${target.name}', ${keyText(target, "noted")},
      ${became === "written" ? `${before}, ${row}` : `${row}, NULL`} FROM ${from} AS noted)`;
}
