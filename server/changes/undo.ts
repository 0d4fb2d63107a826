import "server-only";
import type { TargetName } from "@/domain/imports/target-name";
import { targetNames } from "@/domain/imports/target-name";
import type { ReadRow } from "@/importers/read-records";
import { storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { recordAudit } from "@/server/audit/record";
import {
  beginChangeSet,
  type ChangeSetId,
  endChangeSet,
  keyText,
  list,
  noting,
  quoted,
  rowJson,
} from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { writeRows } from "@/server/imports/write";

/**
 * What stands against undoing: a record that has changed since, one that others have come to refer to, and entries of
 * a history, which is only added to.
 */
export type UndoObstacle = { why: "changed-since" | "referred-to" | "history"; target: TargetName; key: string };

export type Undone =
  | { outcome: "undone"; changeSet: ChangeSetId; changed: number }
  | { outcome: "unknown" | "undone-before" }
  | { outcome: "obstructed"; obstacles: UndoObstacle[] };

/** So many of each target are named; who meets more has to import the former file anyway. */
const MOST_NAMED = 50;

/**
 * Takes a change set back as one step, within the transaction of a connection: what was new is deleted, what was
 * changed or deleted stands there as before. All of it or nothing; it is for the caller to roll back what is not
 * `undone`. The undoing is a change set itself, and can be undone.
 */
export async function undoChangeSet(connection: Connection, id: ChangeSetId): Promise<Undone> {
  const { rows } = await connection.query<{ title: string; kind: string; undone: boolean }>(
    `SELECT title, kind, EXISTS (SELECT FROM change_sets later WHERE later.undoes = c.id) AS undone
     FROM change_sets c WHERE id = $1::bigint FOR UPDATE`,
    [id],
  );
  const [found] = rows;
  if (!found) return { outcome: "unknown" };
  if (found.undone) return { outcome: "undone-before" };

  const touched = await touchedTargets(connection, id);
  const changed = [];
  for (const target of touched) changed.push(...(await obstaclesIn(connection, target, id)));
  if (changed.length > 0) return { outcome: "obstructed", obstacles: changed };

  const undoing = await beginChangeSet(connection, { kind: "undo", title: found.title, undoes: id });
  for (const target of touched) await restore(connection, target, id, undoing);
  const referring: UndoObstacle[] = [];
  for (const target of touched.toReversed()) {
    referring.push(...(await referredTo(connection, target, id)));
    if (referring.length === 0) await remove(connection, target, id, undoing);
  }
  if (referring.length > 0) return { outcome: "obstructed", obstacles: referring };
  const count = await endChangeSet(connection, undoing);
  await recordAudit(connection, {
    // To take back what was taken back is to do it again.
    action: found.kind === "undo" ? "redo" : "undo",
    noun: "change-sets",
    code: id,
    after: { title: found.title, count },
  });
  return { outcome: "undone", changeSet: undoing, changed: count };
}

/** In the order of a dataset, parents first. */
async function touchedTargets(connection: Connection, id: ChangeSetId): Promise<Target[]> {
  const { rows } = await connection.query<{ target: string }>(
    "SELECT DISTINCT target FROM record_changes WHERE change_set = $1::bigint",
    [id],
  );
  const touched = new Set(rows.map(({ target }) => target));
  return targetNames.filter((name) => touched.has(name)).map((name) => targets[name]);
}

/** What the change set did to each row of a target in the end, in SQL; `$1` is its number. */
const net = ({ name }: Target) => `net AS MATERIALIZED (
  SELECT key, (array_agg(before ORDER BY id))[1] AS before, (array_agg(after ORDER BY id DESC))[1] AS after
  FROM record_changes WHERE change_set = $1::bigint AND target = '${name}' GROUP BY key)`;

async function obstaclesIn(connection: Connection, target: Target, id: ChangeSetId): Promise<UndoObstacle[]> {
  const { rows } = await connection.query<{ key: string }>(
    `WITH ${net(target)}
     SELECT net.key FROM net LEFT JOIN ${quoted(target.table)} AS stored ON ${keyText(target, "stored")} = net.key
     WHERE ${target.appendOnly ? "TRUE" : `${rowJsonOrNull(target)} IS DISTINCT FROM net.after`}
     ORDER BY net.key LIMIT ${MOST_NAMED}`,
    [id],
  );
  const why = target.appendOnly ? "history" : "changed-since";
  return rows.map(({ key }) => ({ why, target: target.name, key }));
}

/** The row as it stands, or null where there is none: an outer join would make it an object of nothing but nulls. */
function rowJsonOrNull(target: Target): string {
  return `CASE WHEN stored.${quoted(target.key[0] ?? "")} IS NOT NULL THEN ${rowJson(target, "stored")} END`;
}

async function restore(connection: Connection, target: Target, id: ChangeSetId, undoing: ChangeSetId): Promise<void> {
  const { rows } = await connection.query<{ before: ImportedRecord }>(
    `WITH ${net(target)} SELECT before FROM net WHERE before IS NOT NULL ORDER BY key`,
    [id],
  );
  const records = rows.map(({ before }, index): ReadRow => ({ row: index + 1, record: before }));
  await writeRows(connection, target, records, { changeSet: undoing, onOutcome: () => undefined });
}

/** Rows that are to go, and that something refers to which is to stay: it would go with them, unseen. */
async function referredTo(connection: Connection, target: Target, id: ChangeSetId): Promise<UndoObstacle[]> {
  const referring = Object.values(targets).flatMap(({ name, table, columns }) =>
    Object.entries(columns).flatMap(([column, { reference }]) => {
      if (reference?.target !== target.name) return [];
      const isSelf = name === target.name;
      const key = `concat_ws(chr(31), ${list([...(reference.within ?? []), column], "child.")})`;
      const child = `SELECT FROM ${quoted(table)} AS child WHERE ${key} = net.key`;
      return [isSelf ? `${child} AND ${keyText(target, "child")} NOT IN (SELECT key FROM going)` : child];
    }),
  );
  if (referring.length === 0) return [];
  const { rows } = await connection.query<{ key: string }>(
    `WITH ${net(target)}, going AS (SELECT key FROM net WHERE before IS NULL)
     SELECT key FROM going AS net WHERE ${referring.map((child) => `EXISTS (${child})`).join(" OR ")}
     ORDER BY key LIMIT ${MOST_NAMED}`,
    [id],
  );
  return rows.map(({ key }) => ({ why: "referred-to", target: target.name, key }));
}

async function remove(connection: Connection, target: Target, id: ChangeSetId, undoing: ChangeSetId): Promise<void> {
  await connection.query(
    `WITH ${net(target)}, gone AS (
       DELETE FROM ${quoted(target.table)} AS stored USING net
       WHERE net.before IS NULL AND ${keyText(target, "stored")} = net.key
       RETURNING ${list(storedColumns(target), "stored.")}), ${noting(target, "gone", "gone", "$2")}
     SELECT`,
    [id, undoing],
  );
}
