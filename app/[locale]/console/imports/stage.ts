import type { ImportTask, JobStatus } from "@/domain/imports/import-job";

type Stage = `${ImportTask}-${JobStatus}` | "redo-done";

/** How a job stands, as the key of its sentence. */
export function stageKey({ task, status, applied }: { task: ImportTask; status: JobStatus; applied: boolean }): Stage {
  // Undoing the undoing has brought it back.
  return task === "undo" && status === "done" && applied ? "redo-done" : `${task}-${status}`;
}
