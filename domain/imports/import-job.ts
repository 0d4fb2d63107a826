import { z } from "zod";
import { fileFaultSchema } from "@/domain/imports/file-fault";
import { importPlanSchema } from "@/domain/imports/import-report";
import { targetNameSchema } from "@/domain/imports/target-name";

export const importTasks = ["inspect", "check", "commit", "undo"] as const;
export type ImportTask = (typeof importTasks)[number];
export const jobStatuses = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobStatus = (typeof jobStatuses)[number];
/** `replace`: what the files do not name goes. */
export type ImportMode = "add" | "replace";

const obstacleSchema = z.object({
  why: z.enum(["changed-since", "referred-to", "history"]),
  target: targetNameSchema,
  key: z.string(),
});
/** What stands against undoing a step, or against taking out a record. */
export type Obstacle = z.infer<typeof obstacleSchema>;

/** What an upload would do, or has done: each table in the order in which they were read. */
export const uploadReportSchema = z.object({
  tables: z.array(importPlanSchema.extend({ order: z.number().int() })),
  /** In mode replace: how many records of each target go because no file names them. */
  gone: z.partialRecord(targetNameSchema, z.number().int()),
  obstacles: z.array(obstacleSchema),
  /** Why nothing of it can be written; null = it can. */
  refused: z.enum(["positions", "rejected-rows", "obstacles", "nothing"]).nullable(),
});
export type UploadReport = z.infer<typeof uploadReportSchema>;

/** Why a task came to nothing. */
export const jobFaultSchema = z.object({
  why: z.enum(["unreadable", "not-permitted", "refused", "obstructed", "undone-before", "nothing", "broken"]),
  file: z.string().optional(),
  /** How many rows of it were dealt with before the task broke off. */
  row: z.number().int().optional(),
  /** One English sentence from the reader of files, and the same by code; jobs of earlier releases have only the sentence. */
  reason: z.string().optional(),
  unreadable: fileFaultSchema.optional(),
  obstacles: z.array(obstacleSchema).optional(),
});
export type JobFault = z.infer<typeof jobFaultSchema>;

export const progressSchema = z.object({
  /** Name of the table under way. */
  file: z.string(),
  done: z.number().int(),
  /** Rows in all; null while nobody has counted them. */
  total: z.number().int().nullable(),
});
export type JobProgress = z.infer<typeof progressSchema>;

/** What can be asked of a job as it stands. */
export type JobState = { task: ImportTask; status: JobStatus; applied: boolean; hasReport: boolean };
export type Asking = ImportTask | "cancel";

/** Whether a job can be asked to do this now. The table is tested, and the server asks it within the change. */
export function mayAsk({ task, status, applied, hasReport }: JobState, asked: Asking): boolean {
  const isBusy = status === "waiting" || status === "running";
  if (asked === "cancel") return isBusy || (!applied && status !== "cancelled");
  if (isBusy) return false;
  if (asked === "undo") return task === "commit" ? applied : task === "undo";
  if (applied || task === "undo") return false;
  if (asked === "commit") return hasReport && (task === "check" ? status === "done" : task === "commit");
  return true;
}

/** What somebody says that they know of before an upload is written. */
export const confirmations = ["replace", "partly", "positions"] as const;
export type Confirmation = (typeof confirmations)[number];

const ofRejected: ReadonlySet<string> = new Set(["zero", "swapped", "outside", "far"]);

/**
 * What has to be confirmed before an upload is written: that records go, that rows are left behind, and that positions
 * are meant as they are.
 *
 * @param accepted numbers of the tables of which somebody has said that their positions are right.
 */
export function toConfirm(
  { tables }: Pick<UploadReport, "tables">,
  mode: ImportMode,
  accepted: ReadonlySet<number>,
): Confirmation[] {
  const isOpen = ({ order, positions }: UploadReport["tables"][number]) =>
    !accepted.has(order) && positions.some(({ kind }) => !ofRejected.has(kind));
  const isAsked: Record<Confirmation, boolean> = {
    replace: mode === "replace",
    partly: tables.some(({ rejected }) => rejected > 0),
    positions: tables.some(isOpen),
  };
  return confirmations.filter((each) => isAsked[each]);
}
