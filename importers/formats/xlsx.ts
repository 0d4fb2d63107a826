import { type RawTable, UnreadableFile } from "@/importers/formats/raw-table";
import { sheetTable } from "@/importers/formats/sheet-table";
import { readWorkbook } from "@/importers/formats/workbook";
import { onlySheet, sheetNames, sortSheets } from "@/importers/sheets";
import type { Target } from "@/importers/targets/target";

/**
 * Opens the one sheet of a workbook that is a target's: named after it, or the only one that has anything in it.
 *
 * @throws UnreadableFile
 */
export async function openXlsx(path: string, target: Target): Promise<RawTable> {
  const sheets = await readWorkbook(path);
  const sheet = sortSheets(path, sheets).found.get(target.name) ?? onlySheet(sheets);
  if (sheet) return sheetTable(sheet, target);
  const names = [target.name, ...sheetNames[target.name]].join(", ");
  throw new UnreadableFile(path, `has no sheet that is called one of ${names}.`, {
    code: "no-sheet",
    params: { names },
  });
}
