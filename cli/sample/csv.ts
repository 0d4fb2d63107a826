import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

export type Row = Record<string, string>;

export const readRows = async (file: string): Promise<Row[]> =>
  parse(await readFile(file, "utf8"), { columns: true, bom: true });

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const rowsAsCsv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.map(quoted).join(",")}\n`)
    .join("");
