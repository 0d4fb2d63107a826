import "server-only";
import type { EditableNoun } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";
import { whoActs } from "@/server/audit/acting";
import type { Connection } from "@/server/imports/connection";

/** The next version of a record, not in force yet. */
export type Draft = {
  noun: EditableNoun;
  code: string;
  /** The record from which it began; null = it is new. */
  base: RecordValues | null;
  values: RecordValues;
  /** The values before the last saving; null = there was no draft. */
  previous: RecordValues | null;
  startedBy: string;
  startedAt: Date;
  savedBy: string;
  savedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  /** When and why whoever publishes gave it back; null once it waits for review again. */
  returnedBy: string | null;
  returnedAt: Date | null;
  returnedReason: string | null;
  /** The Shanghai day on which it is to come into force, and who decided so. */
  plannedDate: string | null;
  plannedBy: string | null;
  /** Why it did not on its day. */
  planFault: PlanFault | null;
};

/** What kept a planned version from coming into force; it waits for review again then. */
export type PlanFault = "gate" | "conflict" | "faulty" | "shelved";

const COLUMNS = `noun, code, base, "values", previous, started_by AS "startedBy", started_at AS "startedAt",
  saved_by AS "savedBy", saved_at AS "savedAt", submitted_by AS "submittedBy", submitted_at AS "submittedAt",
  returned_by AS "returnedBy", returned_at AS "returnedAt", returned_reason AS "returnedReason",
  planned_date::text AS "plannedDate", planned_by AS "plannedBy", plan_fault AS "planFault"`;

/** Whatever else becomes of a draft, its plan was for what it was. */
const NO_PLAN = "planned_date = NULL, planned_by = NULL, plan_fault = NULL";

/** Makes those who write about one record take turns, until their transactions end; also where there is no row yet. */
export async function takeTurn(connection: Connection, noun: EditableNoun, code: string): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 4207303))", [`${noun} ${code}`]);
}

/** The draft of a record; null where there is none. */
export async function readDraft(connection: Connection, noun: EditableNoun, code: string): Promise<Draft | null> {
  const { rows } = await connection.query<Draft>(
    `SELECT ${COLUMNS} FROM record_drafts WHERE noun = $1 AND code = $2 AND discarded_at IS NULL`,
    [noun, code],
  );
  return rows[0] ?? null;
}

/** Which of these records have a draft. */
export async function draftedCodes(
  connection: Connection,
  noun: EditableNoun,
  codes: readonly string[],
): Promise<string[]> {
  const { rows } = await connection.query<{ code: string }>(
    "SELECT code FROM record_drafts WHERE noun = $1 AND code = ANY($2::text[]) AND discarded_at IS NULL",
    [noun, codes],
  );
  return rows.map(({ code }) => code);
}

/** Drafts that wait for review, the oldest first. */
export async function submittedDrafts(connection: Connection): Promise<Draft[]> {
  const { rows } = await connection.query<Draft>(
    `SELECT ${COLUMNS} FROM record_drafts
     WHERE submitted_at IS NOT NULL AND discarded_at IS NULL ORDER BY submitted_at, noun, code`,
  );
  return rows;
}

/** The planned draft that is due first on a Shanghai day, and that is not among those that could not be looked at. */
export async function firstDueDraft(
  connection: Connection,
  on: string,
  failed: readonly string[],
): Promise<(Draft & { plannedDate: string }) | null> {
  const { rows } = await connection.query<Draft & { plannedDate: string }>(
    `SELECT ${COLUMNS} FROM record_drafts
     WHERE planned_date <= $1::date AND submitted_at IS NOT NULL AND discarded_at IS NULL
       AND NOT noun || ' ' || code = ANY($2::text[])
     ORDER BY planned_date, submitted_at, noun, code LIMIT 1`,
    [on, failed],
  );
  return rows[0] ?? null;
}

/** Writes the draft of a record; whatever waited for review is worked on again. */
export async function writeDraft(
  connection: Connection,
  { noun, code, base, values }: Pick<Draft, "noun" | "code" | "base" | "values">,
): Promise<void> {
  await connection.query(
    `INSERT INTO record_drafts AS d (noun, code, base, "values", started_by, saved_by)
     VALUES ($1, $2, $3::jsonb, $4::jsonb, $5, $5)
     ON CONFLICT (noun, code) DO UPDATE SET base = excluded.base, "values" = excluded."values",
       previous = CASE WHEN d.discarded_at IS NULL THEN d."values" END,
       started_by = CASE WHEN d.discarded_at IS NULL THEN d.started_by ELSE excluded.started_by END,
       started_at = CASE WHEN d.discarded_at IS NULL THEN d.started_at ELSE clock_timestamp() END,
       returned_at = CASE WHEN d.discarded_at IS NULL THEN d.returned_at END,
       returned_by = CASE WHEN d.discarded_at IS NULL THEN d.returned_by END,
       returned_reason = CASE WHEN d.discarded_at IS NULL THEN d.returned_reason END,
       saved_by = excluded.saved_by, saved_at = clock_timestamp(),
       submitted_at = NULL, submitted_by = NULL, discarded_at = NULL, ${NO_PLAN}`,
    [noun, code, base && JSON.stringify(base), JSON.stringify(values), whoActs().actor],
  );
}

const changes = {
  /** To whoever publishes. */
  submit: `submitted_at = clock_timestamp(), submitted_by = $3,
    returned_at = NULL, returned_by = NULL, returned_reason = NULL, ${NO_PLAN}`,
  /** From review back to those who work on it, by themselves. */
  return: `submitted_at = NULL, submitted_by = NULL, ${NO_PLAN}`,
  /** By whoever publishes, with a reason. */
  "give-back": `submitted_at = NULL, submitted_by = NULL,
    returned_at = clock_timestamp(), returned_by = $3, returned_reason = $4, ${NO_PLAN}`,
  discard: `discarded_at = clock_timestamp(), saved_by = $3, ${NO_PLAN}`,
  /** The last saving undone. */
  revert: `"values" = previous, previous = "values", saved_by = $3, saved_at = clock_timestamp(),
    submitted_at = NULL, submitted_by = NULL, ${NO_PLAN}`,
  /** To come into force on a day. */
  plan: "planned_date = $4::date, planned_by = $3, plan_fault = NULL",
  unplan: NO_PLAN,
  /** The day came, and it could not: it waits for somebody again. */
  "fail-plan": "planned_date = NULL, planned_by = NULL, plan_fault = $4",
} as const;
export type DraftChange = keyof typeof changes;

/** Changes where a draft stands. @returns whether there is one. */
export async function changeDraft(
  connection: Connection,
  noun: EditableNoun,
  code: string,
  change: DraftChange,
  /** Why, or on which day. */
  detail: string | null = null,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE record_drafts SET ${changes[change]}
     WHERE noun = $1 AND code = $2 AND discarded_at IS NULL AND $3::text IS NOT NULL AND ($4::text IS NULL OR TRUE)`,
    [noun, code, whoActs().actor, detail],
  );
  return rowCount === 1;
}

/** Takes back that a draft was thrown away. @returns whether one was. */
export async function restoreDraft(connection: Connection, noun: EditableNoun, code: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    "UPDATE record_drafts SET discarded_at = NULL WHERE noun = $1 AND code = $2 AND discarded_at IS NOT NULL",
    [noun, code],
  );
  return rowCount === 1;
}

/** Forgets a draft that has come into force. */
export async function deleteDraft(connection: Connection, noun: EditableNoun, code: string): Promise<void> {
  await connection.query("DELETE FROM record_drafts WHERE noun = $1 AND code = $2", [noun, code]);
}
