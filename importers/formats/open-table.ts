import type { FileFault } from "@/domain/imports/file-fault";
import { type FileFormat, formatOf } from "@/importers/formats/file-format";
import { type RawTable, UnreadableFile } from "@/importers/formats/raw-table";
import type { Target } from "@/importers/targets/target";

type Open = (path: string, target: Target) => Promise<RawTable>;

const refuse =
  (reason: string, code: FileFault["code"]): Open =>
  async (path) => {
    throw new UnreadableFile(path, reason, { code });
  };

// Parsers are loaded when a file of their format comes: the server imports this module, and mostly reads none.
const formats: Readonly<Record<FileFormat, Open>> = {
  csv: async (path, target) => (await import("@/importers/formats/csv")).openCsv(path, target),
  geojson: async (path, target) => (await import("@/importers/formats/geojson")).openGeojson(path, target),
  workbook: async (path, target) => (await import("@/importers/formats/xlsx")).openXlsx(path, target),
  // Read as one, because its reader tells an old workbook from one with a password.
  "old-workbook": async (path, target) => (await import("@/importers/formats/xlsx")).openXlsx(path, target),
  pdf: refuse("is a PDF; ask for the table as .csv or .xlsx.", "pdf"),
  picture: refuse("is a picture; ask for the table as .csv or .xlsx.", "picture"),
};

/**
 * Opens a file as a target's table: CSV, GeoJSON or a workbook, told by its first bytes and not by its name.
 *
 * @throws UnreadableFile
 */
export async function openTable(path: string, target: Target): Promise<RawTable> {
  return formats[await formatOf(path)](path, target);
}
