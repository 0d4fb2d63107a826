import "server-only";
import type { ImportMode, ImportTask, JobFault, JobProgress, UploadReport } from "@/domain/imports/import-job";
import { type TargetName, targetNameSchema } from "@/domain/imports/target-name";
import type { Said } from "@/importers/said";
import type { Connection } from "@/server/imports/connection";

/** Work that is to stop: whoever asked has changed their mind, or another worker has taken over. */
export class Stopped extends Error {}

/** A task that a worker has taken. */
export type TakenJob = {
  id: string;
  account: string;
  department: string;
  title: string;
  mode: ImportMode;
  task: ImportTask;
  askedBy: string;
  changeSet: string | null;
  cancelling: boolean;
  report: UploadReport | null;
  /** By which whoever finishes it proves that it is still theirs. */
  worker: string;
};

export type SeenHeader = { header: string; samples: string[] };

/** What was seen in a table before anything was read of it. */
export type Seen = {
  headers: SeenHeader[];
  /** Column → values of its dictionary that nobody knows. */
  unknown: Record<string, string[]>;
};

export type JobTable = {
  order: number;
  /** Place of its file among those of the job. */
  file: number;
  sheet: string | null;
  target: TargetName | null;
  why: string | null;
  seen: Seen;
  said: Said;
};

type TableRow = Omit<JobTable, "target"> & { target: string | null };

export async function tablesOf(connection: Connection, job: string): Promise<JobTable[]> {
  const { rows } = await connection.query<TableRow>(
    'SELECT "order", file, sheet, target, why, seen, said FROM import_tables WHERE job = $1 ORDER BY "order"',
    [job],
  );
  return rows.map((row) => ({ ...row, target: targetNameSchema.safeParse(row.target).data ?? null }));
}

/**
 * Takes the next task: one that waits, or one whose worker has fallen silent.
 *
 * @param silence milliseconds without a sign of life after which a worker is dead.
 */
export async function takeJob(connection: Connection, worker: string, silence: number): Promise<TakenJob | null> {
  const { rows } = await connection.query<TakenJob>(
    `UPDATE import_jobs SET status = 'running', worker = $1, heartbeat = clock_timestamp(), progress = NULL
     WHERE id = (
       SELECT id FROM import_jobs
       WHERE status = 'waiting' OR (status = 'running' AND heartbeat < clock_timestamp() - $2 * interval '1 millisecond')
       ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, account, department, title, mode, task, asked_by AS "askedBy", change_set::text AS "changeSet",
       cancelling, report, worker`,
    [worker, silence],
  );
  return rows[0] ?? null;
}

/** A sign of life. @returns whether the task is still this worker's, and whether somebody wants it stopped. */
export async function beat(
  connection: Connection,
  { id, worker }: TakenJob,
  progress: JobProgress | null,
): Promise<"going-on" | "cancelling" | "lost"> {
  const { rows } = await connection.query<{ cancelling: boolean }>(
    `UPDATE import_jobs SET heartbeat = clock_timestamp(), progress = $3
     WHERE id = $1 AND worker = $2 AND status = 'running' RETURNING cancelling`,
    [id, worker, progress && JSON.stringify(progress)],
  );
  if (!rows[0]) return "lost";
  return rows[0].cancelling ? "cancelling" : "going-on";
}

export type Ending = {
  status: "done" | "failed" | "cancelled";
  report?: UploadReport | null;
  fault?: JobFault | null;
  changeSet?: string | null;
  applied?: boolean;
};

/**
 * Notes how a task ended: in the transaction of what it wrote, so that neither stands without the other.
 *
 * @returns false where the task is no longer this worker's, or was cancelled before it was done: nothing is to be kept.
 */
export async function endJob(connection: Connection, { id, worker }: TakenJob, ending: Ending): Promise<boolean> {
  const { status, report, fault = null, changeSet, applied } = ending;
  const { rowCount } = await connection.query(
    `UPDATE import_jobs SET status = $3, fault = $4, worker = NULL, cancelling = false, progress = NULL,
       report = CASE WHEN $5 THEN $6::jsonb ELSE report END,
       change_set = CASE WHEN $7 THEN $8::bigint ELSE change_set END,
       applied = coalesce($9, applied), ended_at = clock_timestamp()
     WHERE id = $1 AND worker = $2 AND status = 'running' AND NOT ($3 = 'done' AND cancelling)`,
    [
      id,
      worker,
      status,
      fault && JSON.stringify(fault),
      report !== undefined,
      report ? JSON.stringify(report) : null,
      changeSet !== undefined,
      changeSet ?? null,
      applied ?? null,
    ],
  );
  return rowCount === 1;
}
