import "server-only";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { isWorkbookName } from "@/importers/formats/file-format";
import { targets } from "@/importers/target-list";
import type { ImportedRecord } from "@/importers/targets/target";
import { Refused } from "@/server/backups/failure";
import { fileText, sheetOf } from "@/server/exports/formats";
import { countInternal, loadRecords } from "@/server/exports/rows";
import { type Connection, withConnection } from "@/server/imports/connection";

/** One table, projects with all their lists, or everything that can be imported. */
export type Exported = TargetName | "all";

export type ExportOptions = {
  /** Also what is for officials only. */
  internal?: boolean;
  /** Write over files that exist. */
  force?: boolean;
};

export type ExportReport = {
  tables: { target: TargetName; file: string; rows: number }[];
  /** Projects of which something was left out because it is for officials only. */
  withheld: number;
};

const FIRST_LIST = targetNames.indexOf("projects");
const LAST_LIST = targetNames.indexOf("light-thresholds");

/** The targets that an export holds, in the order of a dataset. */
export function exportedTargets(what: Exported): readonly TargetName[] {
  if (what === "all") return targetNames;
  return what === "projects" ? targetNames.slice(FIRST_LIST, LAST_LIST + 1) : [what];
}

/**
 * Writes tables so that importing them changes nothing: into a folder, a file each as in a dataset,
 * or as the sheets of one workbook (.xlsx). All of them show one moment of the database.
 *
 * @throws Refused when a file exists and `force` is not given; nothing is written then.
 */
export async function exportTables(what: Exported, to: string, options: ExportOptions = {}): Promise<ExportReport> {
  const names = exportedTargets(what);
  const place = (name: TargetName) => (isWorkbookName(to) ? to : path.join(to, targets[name].file));
  const existing = names.map(place).find((file) => existsSync(file));
  if (existing && !options.force) throw new Refused(`${existing} exists; --force writes over it.`);
  const { tables, withheld } = await withConnection((connection) => readAll(connection, names, options.internal));
  if (isWorkbookName(to)) await writeWorkbook(to, tables);
  else {
    await mkdir(to, { recursive: true });
    for (const { name, records } of tables) await writeWhole(place(name), fileText(targets[name], records));
  }
  const report = tables.map(({ name, records }) => ({ target: name, file: place(name), rows: records.length }));
  return { tables: report, withheld };
}

type Table = { name: TargetName; records: ImportedRecord[] };

async function readAll(connection: Connection, names: readonly TargetName[], internal = false) {
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const tables: Table[] = [];
  for (const name of names) tables.push({ name, records: await loadRecords(connection, name, internal) });
  const withheld = internal || !names.includes("projects") ? 0 : await countInternal(connection);
  await connection.query("COMMIT");
  return { tables, withheld };
}

async function writeWorkbook(file: string, tables: readonly Table[]): Promise<void> {
  const { writeXlsx } = await import("hucre/xlsx");
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(
    file,
    await writeXlsx({ sheets: tables.map(({ name, records }) => sheetOf(targets[name], records)) }),
  );
}

/** Beside its place first: a file that is there is always whole. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}
