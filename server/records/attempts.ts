import "server-only";
import { randomUUID } from "node:crypto";
import type { EditableNoun } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";
import { whoActs } from "@/server/audit/acting";
import type { Connection } from "@/server/imports/connection";

export type Attempt = {
  id: string;
  noun: EditableNoun;
  code: string;
  kind: "faulty" | "conflict" | "outside";
  base: RecordValues;
  values: RecordValues;
};

/** Attempts are somebody's unsaved work: kept so long that it survives a holiday. */
const KEPT = "30 days";

/** Keeps what somebody typed and what could not be saved, instead of their last attempt at the same record. */
export async function keepAttempt(connection: Connection, attempt: Omit<Attempt, "id">): Promise<string> {
  const { noun, code, kind, base, values } = attempt;
  const id = randomUUID();
  await forgetAttempts(connection, noun, code);
  await connection.query(`DELETE FROM record_attempts WHERE at < now() - interval '${KEPT}'`);
  await connection.query(
    `INSERT INTO record_attempts (id, noun, code, kind, actor, base, "values")
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)`,
    [id, noun, code, kind, whoActs().actor, JSON.stringify(base), JSON.stringify(values)],
  );
  return id;
}

/** One's own attempt; nobody else sees it. */
export async function readAttempt(connection: Connection, noun: EditableNoun, id: string): Promise<Attempt | null> {
  const { rows } = await connection.query<Attempt>(
    `SELECT id, noun, code, kind, base, "values" FROM record_attempts WHERE id = $1 AND noun = $2 AND actor = $3`,
    [id, noun, whoActs().actor],
  );
  return rows[0] ?? null;
}

/** One's own attempts at a record, once it is saved. */
export async function forgetAttempts(connection: Connection, noun: EditableNoun, code: string): Promise<void> {
  await connection.query("DELETE FROM record_attempts WHERE noun = $1 AND code = $2 AND actor = $3", [
    noun,
    code,
    whoActs().actor,
  ]);
}
