import type { AuditEvent } from "@/domain/audit/entry";
import type { ImportReport } from "@/domain/imports/import-report";

/** The last part of a path: who reads the account need not know the folders of a machine. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A file that was imported, in numbers; which rows it changed, the file itself says. */
export function importEvent({ target, file, ...report }: ImportReport): AuditEvent {
  const { read, accepted, rejected, new: added, changed, unchanged, removed } = report;
  const counts = { read, accepted, rejected, new: added, changed, unchanged, removed };
  return { action: "import", noun: target, after: { file: fileName(file), ...counts } };
}
