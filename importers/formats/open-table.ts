import { extname } from "node:path";
import { type RawTable, UnreadableFile } from "@/importers/formats/raw-table";

// Parsers are loaded when a file of their format comes: the server imports this module, and mostly reads none.
const formats: Record<string, (path: string) => Promise<RawTable>> = {
  ".csv": async (path) => (await import("@/importers/formats/csv")).openCsv(path),
  ".geojson": async (path) => (await import("@/importers/formats/geojson")).openGeojson(path),
};

/**
 * Opens a file by its extension: `.csv` or `.geojson`.
 *
 * @throws UnreadableFile
 */
export async function openTable(path: string): Promise<RawTable> {
  const open = formats[extname(path).toLowerCase()];
  if (!open) throw new UnreadableFile(path, `is not one of ${Object.keys(formats).join(", ")}.`);
  return open(path);
}
