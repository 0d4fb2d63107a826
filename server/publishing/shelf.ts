import "server-only";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import type { DeskRecord, PublishedNoun, RecordName } from "@/domain/publishing/nouns";
import { isPublishedNoun } from "@/domain/publishing/nouns";
import { keyOf, type ReadRow, storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import {
  beginChangeSet,
  type ChangeSetId,
  endChangeSet,
  list,
  noting,
  quoted,
  rowJson,
} from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { writeRows } from "@/server/imports/write";

/** Rows by target. */
export type ShelvedRows = Partial<Record<TargetName, ImportedRecord[]>>;
/** How many rows of each target go with a record, in the order of a dataset. */
export type TakenAlong = { target: TargetName; count: number };

/** The targets whose rows belong or refer to a record, each with the column that names it. */
function goingWith(noun: PublishedNoun): { target: Target; column: string }[] {
  return targetNames.flatMap((name) => {
    const target = targets[name];
    // Of its own kind another record may only have moved to it: that one stays, and its link goes on to the shelf.
    if (name === noun) return [];
    const named = Object.entries(target.columns).find(([, { reference }]) => reference?.target === noun);
    return named ? [{ target, column: named[0] }] : [];
  });
}

/** What taking a record away also takes away, for whoever decides: windows, offerings, entries of bundles … */
export async function takenAlong(connection: Connection, { noun, code }: RecordName): Promise<TakenAlong[]> {
  const counts: TakenAlong[] = [];
  for (const { target, column } of goingWith(noun)) {
    const { rows } = await connection.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${quoted(target.table)} WHERE ${quoted(column)} = $1`,
      [code],
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) counts.push({ target: target.name, count });
  }
  return counts;
}

/** Deletes the rows of a target that name a code in a column, notes them in the change set, and answers them. */
async function takeOff(
  connection: Connection,
  target: Target,
  { column, code, changeSet }: { column: string; code: string; changeSet: ChangeSetId },
): Promise<ImportedRecord[]> {
  const order = target.key.map((key) => `gone.${quoted(key)}`).join(", ");
  const { rows } = await connection.query<{ row: ImportedRecord }>(
    `WITH gone AS (DELETE FROM ${quoted(target.table)} AS stored WHERE stored.${quoted(column)} = $1
       RETURNING ${list(storedColumns(target), "stored.")}), ${noting(target, "gone", "gone", "$2")}
     SELECT ${rowJson(target, "gone")} AS row FROM gone ORDER BY ${order}`,
    [code, changeSet],
  );
  return rows.map(({ row }) => row);
}

/**
 * Takes a record with its children, and with what would refer to nothing without it, off the tables that residents
 * see: lists, search, map, files and API need no condition to leave it out.
 */
export async function shelve(
  connection: Connection,
  { noun, code, name, belonging }: DeskRecord,
  { changeSet, decision, now }: { changeSet: ChangeSetId; decision: string; now: Date },
): Promise<void> {
  const shelved: ShelvedRows = {};
  for (const { target, column } of goingWith(noun).toReversed()) {
    const rows = await takeOff(connection, target, { column, code, changeSet });
    if (rows.length > 0) shelved[target.name] = rows;
  }
  shelved[noun] = await takeOff(connection, targets[noun], { column: "code", code, changeSet });
  await connection.query(
    `INSERT INTO shelved_records (noun, code, name, region, department, rows, since, decision)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8::bigint)
     ON CONFLICT (noun, code) DO UPDATE SET name = excluded.name, region = excluded.region,
       department = excluded.department, rows = excluded.rows, since = excluded.since, decision = excluded.decision,
       put_back_at = NULL`,
    [noun, code, name, belonging.region, belonging.department, JSON.stringify(shelved), now, decision],
  );
}

/**
 * Puts a record back as it was. Rows that have come since stay as they are. What refers to a record that has itself
 * been taken away meanwhile waits on that one's shelf; what refers to one that is gone altogether stays away.
 */
export async function putBack(
  connection: Connection,
  { noun, code }: RecordName,
  { changeSet, now }: { changeSet: ChangeSetId; now: Date },
): Promise<void> {
  const { rows } = await connection.query<{ rows: ShelvedRows }>(
    "SELECT rows FROM shelved_records WHERE noun = $1 AND code = $2 FOR UPDATE",
    [noun, code],
  );
  const [shelf] = rows;
  if (!shelf) return;
  for (const name of targetNames) {
    const back = await possible(connection, targets[name], shelf.rows[name] ?? []);
    const missing = await notThere(connection, targets[name], back);
    const records = missing.map((record, index): ReadRow => ({ row: index + 1, record }));
    if (records.length > 0) {
      await writeRows(connection, targets[name], records, { changeSet, onOutcome: () => undefined });
    }
  }
  await connection.query("UPDATE shelved_records SET put_back_at = $3 WHERE noun = $1 AND code = $2", [
    noun,
    code,
    now,
  ]);
}

/** Brings shelf and table together after a step was undone: a record that is there again has all that waited for it. */
export async function settleShelf(connection: Connection, name: RecordName, now: Date): Promise<void> {
  const { noun, code } = name;
  const { rows } = await connection.query<{ isBack: boolean; isLive: boolean }>(
    `SELECT put_back_at IS NOT NULL AS "isBack",
       EXISTS (SELECT FROM ${quoted(targets[noun].table)} WHERE code = $2) AS "isLive"
     FROM shelved_records WHERE noun = $1 AND code = $2`,
    [noun, code],
  );
  const [shelf] = rows;
  if (!shelf || shelf.isBack === shelf.isLive) return;
  if (!shelf.isLive) {
    await connection.query("UPDATE shelved_records SET put_back_at = NULL WHERE noun = $1 AND code = $2", [noun, code]);
    return;
  }
  const changeSet = await beginChangeSet(connection, { kind: "publication", title: `${noun} ${code}` });
  await putBack(connection, name, { changeSet, now });
  await endChangeSet(connection, changeSet);
}

async function codesThere(connection: Connection, target: Target, codes: readonly string[]): Promise<Set<string>> {
  const [key = ""] = target.key;
  const { rows } = await connection.query<{ code: string }>(
    `SELECT ${quoted(key)} AS code FROM ${quoted(target.table)} WHERE ${quoted(key)} = ANY($1::text[])`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}

/** The rows whose records are all there; the others are handed on to the shelf of the one that is not. */
async function possible(connection: Connection, target: Target, rows: readonly ImportedRecord[]) {
  let left = [...rows];
  for (const [column, { reference }] of Object.entries(target.columns)) {
    if (left.length === 0) return left;
    // No foreign key holds a record to its own kind: where one moved to may be gone.
    if (!reference || !isPublishedNoun(reference.target) || reference.target === target.name) continue;
    const { target: noun } = reference;
    const named = [...new Set(left.map((row) => String(row[column])))];
    const there = await codesThere(connection, targets[noun], named);
    for (const code of named.filter((each) => !there.has(each))) {
      await handOn(
        connection,
        { noun, code },
        target,
        left.filter((row) => row[column] === code),
      );
    }
    left = left.filter((row) => there.has(String(row[column])));
  }
  return left;
}

async function handOn(
  connection: Connection,
  { noun, code }: RecordName,
  target: Target,
  rows: readonly ImportedRecord[],
): Promise<void> {
  await connection.query(
    `UPDATE shelved_records SET rows = jsonb_set(rows, ARRAY[$3::text], coalesce(rows->$3, '[]') || $4::jsonb)
     WHERE noun = $1 AND code = $2`,
    [noun, code, target.name, JSON.stringify(rows)],
  );
}

async function notThere(connection: Connection, target: Target, rows: readonly ImportedRecord[]) {
  if (rows.length === 0) return [];
  const same = target.key.map((key) => `stored.${quoted(key)} = given.${quoted(key)}`).join(" AND ");
  const { rows: found } = await connection.query<ImportedRecord>(
    `SELECT ${list(target.key, "given.")} FROM jsonb_populate_recordset(NULL::${quoted(target.table)}, $1::jsonb) AS given
     JOIN ${quoted(target.table)} AS stored ON ${same}`,
    [JSON.stringify(rows)],
  );
  const there = new Set(found.map((row) => keyOf(row, target.key)));
  return rows.filter((row) => !there.has(keyOf(row, target.key)));
}
