import "server-only";
import { type Contradiction, checkRewrites, checkSequence } from "@/importers/check-history";
import { keyOf, type Reading, storedColumns } from "@/importers/read-records";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";

// Identifiers come from the targets' descriptions, never from a file.
const quoted = (name: string) => `"${name}"`;

/** Rejects rows that would rewrite the history in the database, or that cannot follow it. */
export async function checkAgainstHistory(connection: Connection, target: Target, reading: Reading): Promise<void> {
  const records = () => reading.rows.map(({ record }) => record);
  checkRewrites(target, reading, await loadContradictions(connection, target, records()));
  if (target.sequence) checkSequence(target, reading, await loadHistories(connection, target, records()));
}

/** A key's columns as the database has them, and what of its row differs from the given one. */
type Found = ImportedRecord & { contradictions: Contradiction[] };

/** Compared by the database, in its own types: 5 and 5.00 are one amount. */
async function loadContradictions(connection: Connection, target: Target, records: readonly ImportedRecord[]) {
  const values = storedColumns(target).filter((column) => !target.key.includes(column));
  const differing = values.map(
    (column) => `CASE WHEN stored.${quoted(column)} IS DISTINCT FROM given.${quoted(column)}
      THEN jsonb_build_object('column', '${column}', 'stored', stored.${quoted(column)}::text) END`,
  );
  const { rows } = await connection.query<Found>(
    `SELECT ${target.key.map(quoted).join(", ")},
       jsonb_path_query_array(jsonb_build_array(${differing.join(", ")}), '$[*] ? (@ != null)') AS contradictions
     FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $1::jsonb) AS given
     JOIN ${quoted(target.table)} AS stored USING (${target.key.map(quoted).join(", ")})`,
    [JSON.stringify(records)],
  );
  return new Map(rows.map((row) => [keyOf(row, target.key), row.contradictions]));
}

/** All rows of the histories to which the given ones belong. */
async function loadHistories(connection: Connection, target: Target, records: readonly ImportedRecord[]) {
  const of = target.sequence?.of.map(quoted).join(", ");
  const { rows } = await connection.query<ImportedRecord>(
    `SELECT ${storedColumns(target).map(quoted).join(", ")} FROM ${quoted(target.table)}
     WHERE (${of}) IN (SELECT ${of} FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $1::jsonb))`,
    [JSON.stringify(records)],
  );
  return rows;
}
