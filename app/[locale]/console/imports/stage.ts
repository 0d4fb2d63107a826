import type { ImportTask, JobStatus } from "@/domain/imports/import-job";

type Stage = `${ImportTask}-${JobStatus}` | "redo-done" | "redo-failed";

/** How a job stands, as the key of its sentence. */
export function stageKey({ task, status, applied }: { task: ImportTask; status: JobStatus; applied: boolean }): Stage {
  if (task !== "undo") return `${task}-${status}`;
  // Undoing the undoing has brought it back, or failed to: then it is as undone as before.
  if (status === "done" && applied) return "redo-done";
  return status === "failed" && !applied ? "redo-failed" : `undo-${status}`;
}
