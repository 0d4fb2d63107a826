import type { Notice } from "@/components/records/record-notice";

/** What takes back what was just done: something with the draft, or the undoing of a step; null where nothing does. */
export function undoOf(notice: Notice, change: string | null, hasDraft: boolean) {
  const act = { saved: "revert", submitted: "return", discarded: "restore", reverted: "revert" } as const;
  if (notice === "published" || notice === "undone") return change ? { name: "undo" as const, value: change } : null;
  if (notice === "discarded") return { name: "do" as const, value: act.discarded };
  if (notice !== "saved" && notice !== "submitted" && notice !== "reverted") return null;
  return hasDraft ? { name: "do" as const, value: act[notice] } : null;
}
