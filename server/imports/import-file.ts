import "server-only";
import type { ImportReport } from "@/domain/imports/import-report";
import type { TargetName } from "@/domain/imports/target-name";
import { checkReferences } from "@/importers/check-references";
import { openTable } from "@/importers/formats/open-table";
import { CHINA } from "@/importers/positions";
import { parentOf, type Reading, readRecords } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { Target } from "@/importers/targets/target";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { checkAgainstHistory } from "@/server/imports/history";
import { loadExpectedBox, loadKnownKeys } from "@/server/imports/known-keys";
import { removeVanished, upsert } from "@/server/imports/write";

export type FileImport = {
  target: TargetName;
  path: string;
  /** Do everything, count everything, keep nothing. */
  dryRun?: boolean;
  /** Keep nothing as soon as one row is rejected; otherwise the good rows are kept. */
  allOrNothing?: boolean;
};

/**
 * Imports one file in one transaction, whatever its size.
 *
 * @throws UnreadableFile when the file as a whole cannot be read; nothing is written then.
 */
export function importFile(file: FileImport): Promise<ImportReport> {
  return withConnection((connection) =>
    inTransaction(
      connection,
      () => importOver(connection, file),
      (report) => report.written,
    ),
  );
}

/** Imports one file within the transaction of a connection; it is for the caller to heed `written`. */
export async function importOver(connection: Connection, file: FileImport): Promise<ImportReport> {
  const target = targets[file.target];
  // The base map itself says where the district lies, so it is held against nothing smaller than the country.
  const expected = target.hasGeometry ? CHINA : await loadExpectedBox(connection);
  const reading = await readRecords(target, await openTable(file.path), expected);
  checkReferences(target, reading, await loadKnownKeys(connection, target));
  if (target.appendOnly) await checkAgainstHistory(connection, target, reading);

  const records = reading.rows.map(({ record }) => record);
  const isKept = !(file.allOrNothing && reading.rejected.size > 0);
  const counts = isKept ? await upsert(connection, target, records) : { new: 0, changed: 0 };
  const removed = isKept ? await removeVanished(connection, target, records, replacedParents(target, reading)) : 0;
  return {
    target: target.name,
    file: file.path,
    read: reading.read,
    accepted: records.length,
    rejected: reading.rejected.size,
    ...counts,
    unchanged: isKept ? records.length - counts.new - counts.changed : 0,
    removed,
    written: isKept && !file.dryRun,
    issues: reading.issues,
    notices: reading.notices,
  };
}

/**
 * The parents whose children a file replaces: those it names and all of whose rows were accepted.
 * A rejected row must not delete what the database had for it, and one without a readable parent may be anybody's.
 */
function replacedParents(target: Target, { rows, rejected }: Reading): string[] {
  const kept = new Set(rejected.values());
  if (kept.has(null)) return [];
  const named = rows.flatMap(({ record }) => parentOf(target, record) ?? []);
  return [...new Set(named)].filter((parent) => !kept.has(parent));
}
