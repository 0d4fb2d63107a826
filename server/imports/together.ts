import "server-only";
import { importEvent } from "@/domain/audit/events";
import type { ImportMode, UploadReport } from "@/domain/imports/import-job";
import { type ImportReport, planOf } from "@/domain/imports/import-report";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { keyOf } from "@/importers/read-records";
import { recordAudit } from "@/server/audit/record";
import { beginChangeSet, type ChangeSetId, endChangeSet } from "@/server/changes/change-set";
import { type Connection, inTransaction } from "@/server/imports/connection";
import { importOver, type TableImport } from "@/server/imports/import-file";
import { removeUnnamed } from "@/server/imports/replace";

export type OrderedTable = TableImport & { order: number };

export type TogetherOptions = {
  tables: readonly OrderedTable[];
  /** What the change set is called. */
  title: string;
  mode: ImportMode;
  /** Do everything, count everything, keep nothing. */
  dryRun: boolean;
  /** Hears of what goes because no file names it. */
  onRemoved?: (target: TargetName, key: string) => void;
  /** Runs as the last but the account, within the transaction. @returns false = nothing is to be kept. */
  finish?: (connection: Connection, report: UploadReport, changeSet: ChangeSetId | null) => Promise<boolean>;
};

/** Imports several tables as one transaction and one change set: all of it or nothing. */
export function importTogether(connection: Connection, options: TogetherOptions): Promise<UploadReport> {
  const { tables, title, mode, dryRun, finish } = options;
  return inTransaction(
    connection,
    async () => {
      const changeSet = await beginChangeSet(connection, { kind: "import", title });
      const reports = await importInOrder(connection, tables, mode, changeSet);
      const refused = refusalOf(
        reports.all.map(({ report }) => report),
        mode,
      );
      const removal =
        mode === "replace" && refused === null
          ? await removeUnnamed(connection, reports.named, changeSet, options.onRemoved ?? (() => undefined))
          : { gone: {}, obstacles: [] };
      const report: UploadReport = {
        tables: reports.all.map(({ order, report }) => ({ ...planOf(report), order })),
        ...removal,
        refused: refused ?? (removal.obstacles.length > 0 ? "obstacles" : null),
      };
      if (dryRun || report.refused !== null) return { report, isKept: false };
      const changed = await endChangeSet(connection, changeSet);
      const isKept = (await finish?.(connection, report, changed > 0 ? changeSet : null)) ?? true;
      if (isKept) for (const each of reports.all) await recordAudit(connection, importEvent(each.report));
      return { report, isKept };
    },
    ({ isKept }) => isKept,
  ).then(({ report }) => report);
}

/** In the order of a dataset, whatever the order of the files. */
async function importInOrder(
  connection: Connection,
  tables: readonly OrderedTable[],
  mode: ImportMode,
  changeSet: ChangeSetId,
) {
  const named = new Map<TargetName, Set<string>>();
  const all: { order: number; report: ImportReport }[] = [];
  const place = ({ target }: OrderedTable) => targetNames.indexOf(target);
  for (const table of [...tables].sort((a, b) => place(a) - place(b) || a.order - b.order)) {
    const check: TableImport["check"] = async (over, target, reading) => {
      await table.check?.(over, target, reading);
      if (mode !== "replace") return;
      const keys = named.get(table.target) ?? new Set();
      for (const { record } of reading.rows) keys.add(keyOf(record, target.key));
      named.set(table.target, keys);
    };
    all.push({ order: table.order, report: await importOver(connection, { ...table, changeSet, check }) });
  }
  return { named, all };
}

function refusalOf(reports: readonly ImportReport[], mode: ImportMode): UploadReport["refused"] {
  if (reports.some(({ refused }) => refused === "positions")) return "positions";
  // What a rejected row would have said of its record nobody knows, so it must not go for want of a file that names it.
  if (mode === "replace" && reports.some(({ rejected }) => rejected > 0)) return "rejected-rows";
  return reports.length === 0 || reports.every(({ accepted }) => accepted === 0) ? "nothing" : null;
}
