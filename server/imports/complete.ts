import "server-only";
import { keyOf, type Reading, storedColumns } from "@/importers/read-records";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { list, quoted } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";

/** Keys of one question: large enough to be fast, small enough for the server's memory. */
const BATCH = 2_000;

const QUALITY = "position_quality";
/** What a feature of GeoJSON brings without a column for it. */
const placed: readonly string[] = ["lng", "lat", QUALITY];

/**
 * Gives rows that stand in the database already what it has in the columns that the file lacks: a file with fewer
 * columns empties none. A column that is there and empty does empty.
 */
export async function completeRows(connection: Connection, target: Target, { rows, absent }: Reading): Promise<void> {
  const stored = new Set(storedColumns(target));
  const lacking = absent.filter((column) => stored.has(column) && !target.key.includes(column));
  // Without positions a file says "unknown" of how they were found, and does not mean the one that is known.
  if (lacking.includes("lng") && lacking.includes("lat")) lacking.push(QUALITY);
  if (lacking.length === 0 || rows.length === 0 || (await isEmpty(connection, target))) return;
  const statement = `
    SELECT to_jsonb(known) AS record FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $1::jsonb) AS given
    JOIN LATERAL (SELECT ${list([...target.key, ...lacking], "stored.")} FROM ${quoted(target.table)} AS stored
      WHERE ${target.key.map((column) => `stored.${quoted(column)} = given.${quoted(column)}`).join(" AND ")}) AS known ON TRUE`;
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const keys = batch.map(({ record }) => Object.fromEntries(target.key.map((column) => [column, record[column]])));
    const { rows: found } = await connection.query<{ record: ImportedRecord }>(statement, [JSON.stringify(keys)]);
    const knownOf = new Map(found.map(({ record }) => [keyOf(record, target.key), record]));
    for (const { record } of batch) complete(record, knownOf.get(keyOf(record, target.key)), lacking);
  }
}

async function isEmpty(connection: Connection, { table }: Target): Promise<boolean> {
  return (await connection.query(`SELECT FROM ${quoted(table)} LIMIT 1`)).rowCount === 0;
}

function complete(record: ImportedRecord, known: ImportedRecord | undefined, lacking: readonly string[]): void {
  if (!known) return;
  const isPlaced = record.lng !== null && record.lng !== undefined;
  for (const column of lacking) {
    const value = known[column];
    if (value === undefined || (isPlaced && placed.includes(column))) continue;
    record[column] = value;
  }
}
