import "server-only";
import { setImmediate } from "node:timers/promises";
import type { FieldChange, RowOutcome } from "@/domain/imports/row-outcome";
import { keyOf, type ReadRow, storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { type ChangeSetId, list, noting, quoted } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { SEARCH_COLUMNS, withSearchColumns } from "@/server/imports/search-columns";

/** One statement each: large enough to be fast, small enough for the memory of both ends. */
const BATCH = 1_000;
/** From here on the planner's old idea of a table is wrong enough to matter at once. */
const MANY = 500;

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

/**
 * What an import does to the rows of its table, batch by batch: compares them, tells the outcome, writes them.
 *
 * @param changeSet as part of which they are written; null = only compared.
 */
export async function writeRows(
  connection: Connection,
  target: Target,
  rows: readonly ReadRow[],
  { changeSet, onOutcome }: { changeSet: ChangeSetId | null; onOutcome(outcome: RowOutcome): void },
): Promise<void> {
  const statement = exchange(target, changeSet !== null);
  const noted = changeSet === null ? [] : [changeSet];
  let touched = 0;
  const send = async (batch: readonly ReadRow[], json: string) => {
    const { rows: found } = await connection.query<Compared>(statement, [json, ...noted]);
    const foundOf = new Map(found.map((each) => [keyOf(each.key, target.key), each.fields]));
    for (const { row, record } of batch) {
      const outcome = outcomeOf(target, row, record, foundOf);
      if (outcome.became !== "unchanged") touched += 1;
      onOutcome(outcome);
    }
  };
  let sent = Promise.resolve();
  for (const batch of batches(rows)) {
    // Made while the database deals with the one before.
    // One by one: tokens that live as long as a batch would leave the garbage collector's nursery.
    const json = `[${batch.map(({ record }) => JSON.stringify(withSearchColumns(record, target))).join()}]`;
    await sent;
    sent = send(batch, json);
    sent.catch(() => undefined);
    await setImmediate();
  }
  await sent;
  // Searched tables always: which tokens are rare decides how a search is run.
  const isStale = touched >= MANY || (target.search && touched > 0);
  if (changeSet !== null && isStale) await connection.query(`ANALYZE ${quoted(target.table)}`);
}

/** A row that stands in the database under a given key, and what would change in it. */
type Compared = { key: ImportedRecord; fields: FieldChange[] };

function outcomeOf(
  target: Target,
  row: number,
  record: ImportedRecord,
  foundOf: ReadonlyMap<string, FieldChange[]>,
): RowOutcome {
  const fields = foundOf.get(keyOf(record, target.key));
  const key = shownKey(target, record);
  if (!fields) return { became: "new", row, key };
  return fields.length > 0 ? { became: "changed", row, key, fields } : { became: "unchanged", row, key };
}

/** A record's key for a person. */
export function shownKey(target: Target, record: ImportedRecord): string {
  return target.key.map((column) => String(record[column])).join(", ");
}

/**
 * Compares the rows given as JSON with those that stand there, and writes them where that is asked. One statement,
 * so that the rows are read once, and what is compared is what stood there before.
 */
function exchange(target: Target, isKept: boolean): string {
  const given = `given AS MATERIALIZED (SELECT * FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $1::jsonb))`;
  const written = isKept ? `, written AS (${upsertion(target)}), ${noting(target, "written", "written", "$2")}` : "";
  return `WITH ${given}${written} ${comparison(target)}`;
}

/** Compared by the database, in its own types: 5 and 5.00 are one amount, and a list of words is one whole. */
function comparison(target: Target): string {
  const values = storedColumns(target).filter((column) => !target.key.includes(column));
  const differing = values.map(
    (column) => `CASE WHEN stored.${quoted(column)} IS DISTINCT FROM given.${quoted(column)}
      THEN jsonb_build_array(jsonb_build_object('column', '${column}',
        'before', stored.${quoted(column)}, 'after', given.${quoted(column)})) ELSE '[]'::jsonb END`,
  );
  const keys = target.key.map((column) => `'${column}', stored.${quoted(column)}`);
  const isSame = `(${list(values, "stored.")}) IS NOT DISTINCT FROM (${list(values, "given.")})`;
  const fields = `CASE WHEN ${isSame} THEN '[]'::jsonb ELSE ${differing.join(" || ")} END`;
  return `SELECT jsonb_build_object(${keys.join(", ")}) AS key, ${fields} AS fields
    FROM given JOIN ${quoted(target.table)} AS stored USING (${list(target.key)})`;
}

/** Inserts rows, updates those that differ (never of a history), and leaves equal ones untouched. */
function upsertion(target: Target): string {
  const columns = [...storedColumns(target), ...(target.search ? SEARCH_COLUMNS : [])];
  const values = columns.filter((column) => !target.key.includes(column));
  // A history's equal rows stay, and others with the same key have been refused before.
  const update = `DO UPDATE
    SET ${values.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(", ")}
    WHERE (${list(values, "stored.")}) IS DISTINCT FROM (${list(values, "excluded.")})`;
  return `INSERT INTO ${quoted(target.table)} AS stored (${list(columns)}) SELECT ${list(columns)} FROM given
    ON CONFLICT (${list(target.key)}) ${target.appendOnly ? "DO NOTHING" : update}
    RETURNING ${list(storedColumns(target), "stored.")}`;
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
 * @param changeSet as part of which they are deleted.
 * @returns the keys of what was deleted.
 */
export async function removeVanished(
  connection: Connection,
  target: Target,
  records: readonly ImportedRecord[],
  parents: readonly string[],
  changeSet: ChangeSetId,
): Promise<ImportedRecord[]> {
  if (!target.parent || parents.length === 0) return [];
  const keys = records.map((record) => Object.fromEntries(target.key.map((column) => [column, record[column]])));
  const histories = historiesOf(target).map((history) => `AND NOT EXISTS (${history})`);
  const same = target.key.map((column) => `kept.${quoted(column)} = stored.${quoted(column)}`).join(" AND ");
  const { rows } = await connection.query<ImportedRecord>(
    `WITH gone AS (DELETE FROM ${quoted(target.table)} AS stored
     WHERE stored.${quoted(target.parent)} = ANY($1::text[]) AND NOT EXISTS (
       SELECT FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $2::jsonb) AS kept WHERE ${same}
     ) ${histories.join(" ")}
     RETURNING ${list(storedColumns(target), "stored.")}), ${noting(target, "gone", "gone", "$3")}
     SELECT ${list(target.key)} FROM gone`,
    [parents, JSON.stringify(keys), changeSet],
  );
  return rows;
}
