import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { DatasetReport, ImportReport } from "@/domain/imports/import-report";
import type { RowOutcome } from "@/domain/imports/row-outcome";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { UnreadableFile } from "@/importers/formats/raw-table";
import { sheetTable } from "@/importers/formats/sheet-table";
import { readWorkbook } from "@/importers/formats/workbook";
import type { Said } from "@/importers/said";
import { onlySheet, type Sorted, sortSheets } from "@/importers/sheets";
import { targets } from "@/importers/target-list";
import { inTransaction, withConnection } from "@/server/imports/connection";
import { importOver, type TableImport, tableOf } from "@/server/imports/import-file";

export type DatasetOptions = {
  /** Do everything, count everything, keep nothing. */
  dryRun?: boolean;
  /** What a person has said of all its files. */
  said?: Said;
  /** What its change sets are called: the sample's own can be told from everything else. */
  kind?: "import" | "sample";
  /** Hears of every row of every file; see `importFile`. */
  onOutcome?: (outcome: RowOutcome, target: TargetName) => void;
  /** Hears of each file once it is done. */
  onProgress?: (report: ImportReport, done: number, total: number) => void;
};

/**
 * Imports a district's folder: every file it has, in the order of docs/data-format.md,
 * each in a transaction of its own. Files that the folder does not have are left out.
 *
 * @throws UnreadableFile when the folder is no dataset or a file cannot be read; files before it stay imported.
 */
export async function importDataset(folder: string, options: DatasetOptions = {}): Promise<DatasetReport> {
  const { names, ignored } = await contents(folder);
  const tables = names.map((target) => tableOf({ target, path: path.join(folder, targets[target].file) }));
  const files = await importTables(tables, options);
  return { folder, ...sums(files), files, ignored };
}

/**
 * Imports a workbook as a folder is imported: the sheets that are named after targets, in the order of a dataset,
 * each in a transaction of its own.
 *
 * @param options `alone` is the target as whose table a workbook with a single sheet of no known name is read.
 * @throws UnreadableFile when the workbook cannot be read, or has no sheet that a target reads.
 */
export async function importWorkbook(
  file: string,
  options: DatasetOptions & { alone?: TargetName } = {},
): Promise<DatasetReport> {
  const { found, ignored } = await sheetsByTarget(file, options.alone);
  const tables = targetNames.flatMap((target): TableImport[] => {
    const sheet = found.get(target);
    if (!sheet) return [];
    return [{ target, file: `${file} [${sheet.name}]`, open: async (described) => sheetTable(sheet, described) }];
  });
  if (tables.length === 0) {
    throw new UnreadableFile(file, "has no sheet that is named after a target, such as projects or 项目.", {
      code: "no-known-sheet",
    });
  }
  const files = await importTables(tables, options);
  return { folder: file, ...sums(files), files, ignored };
}

async function sheetsByTarget(file: string, alone?: TargetName): Promise<Sorted> {
  const sheets = await readWorkbook(file);
  const sheet = alone && onlySheet(sheets);
  return sheet ? { found: new Map([[alone, sheet]]), ignored: [] } : sortSheets(file, sheets);
}

/** Imports tables in turn; a dry run in one transaction, for each must see what those before it would have written. */
function importTables(
  tables: readonly TableImport[],
  { dryRun, said, kind, onProgress, onOutcome }: DatasetOptions,
): Promise<ImportReport[]> {
  return withConnection((connection) => {
    const importAll = async (importOne: (table: TableImport) => Promise<ImportReport>) => {
      const done: ImportReport[] = [];
      for (const table of tables) {
        const report = await importOne(table);
        done.push(report);
        onProgress?.(report, done.length, tables.length);
      }
      return done;
    };
    const over = (table: TableImport) =>
      importOver(connection, { ...table, said, kind, onOutcome: (outcome) => onOutcome?.(outcome, table.target) });
    const isWritten = (report: ImportReport): boolean => report.written;
    return dryRun
      ? inTransaction(
          connection,
          () => importAll((table) => over({ ...table, dryRun })),
          () => false,
        )
      : importAll((table) => inTransaction(connection, () => over(table), isWritten));
  });
}

async function contents(folder: string): Promise<{ names: TargetName[]; ignored: string[] }> {
  const found = await readdir(folder).catch(() => {
    throw new UnreadableFile(folder, "is not a folder that can be read.", { code: "no-dataset" });
  });
  const files = new Set(found);
  // Every row names its source: without sources not one could be accepted.
  if (!files.has(targets.sources.file))
    throw new UnreadableFile(folder, `has no ${targets.sources.file}.`, { code: "no-dataset" });
  const known = new Set(targetNames.map((name) => targets[name].file));
  return {
    names: targetNames.filter((name) => files.has(targets[name].file)),
    ignored: found.filter((file) => /\.(csv|geojson|xlsx)$/i.test(file) && !known.has(file)).sort(),
  };
}

function sums(reports: ImportReport[]) {
  const total = { read: 0, empty: 0, accepted: 0, rejected: 0, new: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const report of reports) {
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += report[name];
  }
  return total;
}
