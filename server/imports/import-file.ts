import "server-only";
import { importEvent } from "@/domain/audit/events";
import type { ImportReport } from "@/domain/imports/import-report";
import type { TargetName } from "@/domain/imports/target-name";
import { checkReferences } from "@/importers/check-references";
import { openTable } from "@/importers/formats/open-table";
import type { RawTable } from "@/importers/formats/raw-table";
import { CHINA } from "@/importers/positions";
import { parentOf, type Reading, readRecords } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { Target } from "@/importers/targets/target";
import { recordAudit } from "@/server/audit/record";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { checkAgainstHistory } from "@/server/imports/history";
import { loadExpectedBox, loadKnownKeys } from "@/server/imports/known-keys";
import { removeVanished, upsert } from "@/server/imports/write";

type Manner = {
  /** Do everything, count everything, keep nothing. */
  dryRun?: boolean;
  /** Keep nothing as soon as one row is rejected; otherwise the good rows are kept. */
  allOrNothing?: boolean;
};

export type FileImport = Manner & { target: TargetName; path: string };

/** A table of any origin: a file, or a sheet of one. */
export type TableImport = Manner & {
  target: TargetName;
  /** What the report calls it. */
  file: string;
  open(): Promise<RawTable>;
};

/** A file as the table of its target. */
export function tableOf({ path, ...more }: FileImport): TableImport {
  return { ...more, file: path, open: () => openTable(path, targets[more.target]) };
}

/**
 * Imports one file in one transaction, whatever its size.
 *
 * @throws UnreadableFile when the file as a whole cannot be read; nothing is written then.
 */
export function importFile(file: FileImport): Promise<ImportReport> {
  return withConnection((connection) =>
    inTransaction(
      connection,
      () => importOver(connection, tableOf(file)),
      (report) => report.written,
    ),
  );
}

/** Imports one table within the transaction of a connection; it is for the caller to heed `written`. */
export async function importOver(connection: Connection, table: TableImport): Promise<ImportReport> {
  const target = targets[table.target];
  // The base map itself says where the district lies, so it is held against nothing smaller than the country.
  const expected = target.hasGeometry ? CHINA : await loadExpectedBox(connection);
  const reading = await readRecords(target, await table.open(), expected);
  checkReferences(target, reading, await loadKnownKeys(connection, target));
  if (target.appendOnly) await checkAgainstHistory(connection, target, reading);

  const records = reading.rows.map(({ record }) => record);
  const isKept = !(table.allOrNothing && reading.rejected.size > 0);
  const counts = isKept ? await upsert(connection, target, records) : { new: 0, changed: 0 };
  const removed = isKept ? await removeVanished(connection, target, records, replacedParents(target, reading)) : 0;
  const report: ImportReport = {
    target: target.name,
    file: table.file,
    read: reading.read,
    accepted: records.length,
    rejected: reading.rejected.size,
    ...counts,
    unchanged: isKept ? records.length - counts.new - counts.changed : 0,
    removed,
    written: isKept && !table.dryRun,
    issues: reading.issues,
    notices: reading.notices,
  };
  if (report.written) await recordAudit(connection, importEvent(report));
  return report;
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
