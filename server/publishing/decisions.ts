import "server-only";
import type { KeptDecision } from "@/domain/publishing/desk";
import type { PublishingAction } from "@/domain/publishing/lifecycle";
import type { PublishedNoun, RecordName } from "@/domain/publishing/nouns";
import { whoActs } from "@/server/audit/acting";
import type { ChangeSetId } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";

/** A change set that was taken back, unless that was taken back in turn; `d` is a decision. */
export const UNDONE = `EXISTS (
  SELECT FROM change_sets u WHERE u.undoes = d.change_set
    AND NOT EXISTS (SELECT FROM change_sets again WHERE again.undoes = u.id))`;

/** A decision's columns in SQL, from `publishing_decisions d`. */
export const DECISION = `d.id::text AS id, d.action, d.decided_at AS "decidedAt", d.decided_by AS "decidedBy",
  d.planned_date::text AS "plannedDate", d.reason, d.successor, d.revoked_at AS "revokedAt",
  d.applied_at AS "appliedAt", d.change_set::text AS "changeSet", ${UNDONE} AS "isUndone"`;

type Row = Omit<KeptDecision, "action" | "revokedAt"> & { action: string; revokedAt: Date | null };

export function decisionOf({ action, revokedAt, ...row }: Row): KeptDecision {
  return { ...row, action: action as PublishingAction, ...(revokedAt ? { revokedAt } : {}) };
}

/** All decisions about a record, in the order in which they were made. */
export async function decisionsAbout(connection: Connection, { noun, code }: RecordName): Promise<KeptDecision[]> {
  const { rows } = await connection.query<Row>(
    `SELECT ${DECISION} FROM publishing_decisions d WHERE d.noun = $1 AND d.code = $2 ORDER BY d.id`,
    [noun, code],
  );
  return rows.map(decisionOf);
}

type NewDecision = RecordName & {
  action: PublishingAction;
  plannedDate: string | null;
  reason: string | null;
  successor: string | null;
};

/** Adds a decision by whoever acts. @returns its number. */
export async function addDecision(connection: Connection, decision: NewDecision, now: Date): Promise<string> {
  const { noun, code, action, plannedDate, reason, successor } = decision;
  const { rows } = await connection.query<{ id: string }>(
    `INSERT INTO publishing_decisions (noun, code, action, decided_at, decided_by, planned_date, reason, successor)
     VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8) RETURNING id::text AS id`,
    [noun, code, action, now, whoActs().actor, plannedDate, reason, successor],
  );
  const [added] = rows;
  if (!added) throw new Error("The decision was not added.");
  return added.id;
}

/** Notes that a decision has been carried out, and what that wrote. */
export async function markApplied(
  connection: Connection,
  id: string,
  { now, changeSet }: { now: Date; changeSet: ChangeSetId | null },
): Promise<void> {
  await connection.query(
    "UPDATE publishing_decisions SET applied_at = $2, change_set = $3::bigint WHERE id = $1::bigint",
    [id, now, changeSet],
  );
}

export async function markRevoked(connection: Connection, id: string, now: Date): Promise<void> {
  await connection.query("UPDATE publishing_decisions SET revoked_at = $2 WHERE id = $1::bigint", [id, now]);
}

/** The plan that is due first on a Shanghai day, and that is not among those that could not be carried out. */
export async function firstDue(
  connection: Connection,
  on: string,
  failed: readonly string[],
): Promise<(RecordName & { decision: KeptDecision }) | null> {
  const { rows } = await connection.query<Row & { noun: PublishedNoun; code: string }>(
    `SELECT d.noun, d.code, ${DECISION} FROM publishing_decisions d
     WHERE d.planned_date <= $1::date AND d.applied_at IS NULL AND d.revoked_at IS NULL AND NOT d.id = ANY($2::bigint[])
     ORDER BY d.planned_date, d.id LIMIT 1`,
    [on, failed],
  );
  const [row] = rows;
  if (!row) return null;
  const { noun, code, ...decision } = row;
  return { noun, code, decision: decisionOf(decision) };
}
