import { extname } from "node:path";
import { type RawTable, UnreadableFile } from "@/importers/formats/raw-table";
import type { Target } from "@/importers/targets/target";

type Open = (path: string, target: Target) => Promise<RawTable>;

// Parsers are loaded when a file of their format comes: the server imports this module, and mostly reads none.
const formats: Record<string, Open> = {
  ".csv": async (path) => (await import("@/importers/formats/csv")).openCsv(path),
  ".geojson": async (path, target) => (await import("@/importers/formats/geojson")).openGeojson(path, target),
  ".xlsx": async (path, target) => (await import("@/importers/formats/xlsx")).openXlsx(path, target),
};

const OLD_WORKBOOKS = [".xls", ".et", ".xlsm", ".xlsb", ".ods"];

/** Whether a file is a workbook, whose sheets may be read by several targets. */
export const isWorkbook = (path: string): boolean => extname(path).toLowerCase() === ".xlsx";

/**
 * Opens a file as a target's table, by its extension: `.csv`, `.geojson` or `.xlsx`.
 *
 * @throws UnreadableFile
 */
export async function openTable(path: string, target: Target): Promise<RawTable> {
  const extension = extname(path).toLowerCase();
  const open = formats[extension];
  if (open) return open(path, target);
  const advice = OLD_WORKBOOKS.includes(extension) ? " Save it as .xlsx." : "";
  throw new UnreadableFile(path, `is not one of ${Object.keys(formats).join(", ")}.${advice}`);
}
