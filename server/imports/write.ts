import "server-only";
import { searchTokens, sortKey, soundColumns } from "@/domain/search/tokens";
import { storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";

/** One statement each: large enough to be fast, small enough for the server's memory. */
const BATCH = 2_000;
/** From here on the planner's old idea of a table is wrong enough to matter at once. */
const MANY = 500;

const SEARCH_COLUMNS = ["search_tokens", "sort_key", "pinyin", "initials"];

// Identifiers come from the targets' descriptions, never from a file; quoting is for names such as "order".
const quoted = (name: string) => `"${name}"`;
const list = (names: readonly string[], prefix = "") => names.map((name) => prefix + quoted(name)).join(", ");

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

function texts(record: ImportedRecord, columns: readonly string[] = []): string[] {
  return columns.flatMap((column) => {
    const value = record[column];
    if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
    return typeof value === "string" ? [value] : [];
  });
}

function withSearchColumns(record: ImportedRecord, { search }: Target): ImportedRecord {
  if (!search) return record;
  const names = texts(record, search.names);
  return {
    ...record,
    search_tokens: searchTokens(names, texts(record, search.more)),
    sort_key: sortKey(names[0] ?? ""),
    ...soundColumns(names),
  };
}

/** Inserts records, updates those that differ (never of a history), and leaves equal ones untouched. */
export async function upsert(
  connection: Connection,
  target: Target,
  records: readonly ImportedRecord[],
): Promise<{ new: number; changed: number }> {
  const columns = [...storedColumns(target), ...(target.search ? SEARCH_COLUMNS : [])];
  const values = columns.filter((column) => !target.key.includes(column));
  // A history's equal rows stay, and others with the same key have been refused before.
  const update = `DO UPDATE
    SET ${values.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(", ")}
    WHERE (${list(values, "stored.")}) IS DISTINCT FROM (${list(values, "excluded.")})`;
  const statement = `
    INSERT INTO ${quoted(target.table)} AS stored (${list(columns)})
    SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $1::jsonb)
    ON CONFLICT (${list(target.key)}) ${target.appendOnly ? "DO NOTHING" : update}
    RETURNING (xmax = 0) AS "isNew"`;
  const counts = { new: 0, changed: 0 };
  for (const batch of batches(records)) {
    const json = JSON.stringify(batch.map((record) => withSearchColumns(record, target)));
    const { rows } = await connection.query<{ isNew: boolean }>(statement, [json]);
    for (const { isNew } of rows) counts[isNew ? "new" : "changed"] += 1;
  }
  const changed = counts.new + counts.changed;
  // Searched tables always: which tokens are rare decides how a search is run.
  if (changed >= MANY || (target.search && changed > 0)) await connection.query(`ANALYZE ${quoted(target.table)}`);
  return counts;
}

/** For each history that refers to rows of a target: a query for the entries of the row `stored`. */
function historiesOf({ name, key }: Target): string[] {
  return Object.values(targets).flatMap(({ appendOnly, table, columns }) => {
    const referring = Object.entries(columns).find(([, { reference }]) => reference?.target === name);
    if (!appendOnly || !referring) return [];
    const [column, { reference }] = referring;
    const same = [...(reference?.within ?? []), column].map(
      (each, index) => `history.${quoted(each)} = stored.${quoted(key[index] ?? "")}`,
    );
    return [`SELECT FROM ${quoted(table)} AS history WHERE ${same.join(" AND ")}`];
  });
}

/**
 * Deletes the children of the parents that the file no longer names. Those with a history stay with it.
 *
 * @param records all records of the file.
 * @param parents whose children are replaced; others keep theirs.
 */
export async function removeVanished(
  connection: Connection,
  target: Target,
  records: readonly ImportedRecord[],
  parents: readonly string[],
): Promise<number> {
  if (!target.parent || parents.length === 0) return 0;
  const keys = records.map((record) => Object.fromEntries(target.key.map((column) => [column, record[column]])));
  const histories = historiesOf(target).map((history) => `AND NOT EXISTS (${history})`);
  const same = target.key.map((column) => `kept.${quoted(column)} = stored.${quoted(column)}`).join(" AND ");
  const { rowCount } = await connection.query(
    `DELETE FROM ${quoted(target.table)} AS stored
     WHERE stored.${quoted(target.parent)} = ANY($1::text[]) AND NOT EXISTS (
       SELECT FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $2::jsonb) AS kept WHERE ${same}
     ) ${histories.join(" ")}`,
    [parents, JSON.stringify(keys)],
  );
  return rowCount ?? 0;
}
