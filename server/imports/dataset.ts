import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { DatasetReport, ImportReport } from "@/domain/imports/import-report";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { UnreadableFile } from "@/importers/formats/raw-table";
import { targets } from "@/importers/target-list";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { importOver } from "@/server/imports/import-file";

export type DatasetOptions = {
  /** Do everything, count everything, keep nothing. */
  dryRun?: boolean;
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
  const reports = await withConnection((connection) => {
    const importAll = async (importOne: (name: TargetName) => Promise<ImportReport>) => {
      const done: ImportReport[] = [];
      for (const name of names) {
        const report = await importOne(name);
        done.push(report);
        options.onProgress?.(report, done.length, names.length);
      }
      return done;
    };
    return options.dryRun ? dryRun(connection, folder, importAll) : importAll(forGood(connection, folder));
  });
  return { folder, ...sums(reports), files: reports, ignored };
}

type ImportAll = (importOne: (name: TargetName) => Promise<ImportReport>) => Promise<ImportReport[]>;

function pathOf(folder: string, name: TargetName): string {
  return path.join(folder, targets[name].file);
}

function forGood(connection: Connection, folder: string) {
  return (target: TargetName) =>
    inTransaction(
      connection,
      () => importOver(connection, { target, path: pathOf(folder, target) }),
      (report) => report.written,
    );
}

/** One transaction around all files: each must see what those before it would have written. */
function dryRun(connection: Connection, folder: string, importAll: ImportAll): Promise<ImportReport[]> {
  return inTransaction(
    connection,
    () => importAll((target) => importOver(connection, { target, path: pathOf(folder, target), dryRun: true })),
    () => false,
  );
}

async function contents(folder: string): Promise<{ names: TargetName[]; ignored: string[] }> {
  const found = await readdir(folder).catch(() => {
    throw new UnreadableFile(folder, "is not a folder that can be read.");
  });
  const files = new Set(found);
  // Every row names its source: without sources not one could be accepted.
  if (!files.has(targets.sources.file)) throw new UnreadableFile(folder, `has no ${targets.sources.file}.`);
  const known = new Set(targetNames.map((name) => targets[name].file));
  return {
    names: targetNames.filter((name) => files.has(targets[name].file)),
    ignored: found.filter((file) => /\.(csv|geojson)$/i.test(file) && !known.has(file)).sort(),
  };
}

function sums(reports: ImportReport[]) {
  const total = { read: 0, accepted: 0, rejected: 0, new: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const report of reports) {
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += report[name];
  }
  return total;
}
