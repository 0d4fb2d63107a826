import type { CellValue, MergeRange, Sheet } from "hucre/xlsx";
import { findHeader, MOST_ABOVE } from "@/importers/formats/header-row";
import type { RawRow, RawTable } from "@/importers/formats/raw-table";
import { CellFault, cellText } from "@/importers/formats/sheet-cell";
import type { Target } from "@/importers/targets/target";

/** In which a sheet holds what a feature of GeoJSON would. */
const GEOMETRY = "geometry";

type Grid = readonly (readonly CellValue[])[];

/** Whether a sheet has a cell with something in it. */
export function isEmptySheet({ rows }: Sheet): boolean {
  return rows.every((row) => row.every((value) => value === null || value === ""));
}

/** A sheet as the table of a target. What is merged downwards stands in each of its rows. */
export function sheetTable(sheet: Sheet, target: Target): RawTable {
  const grid = withMerged(sheet.rows, sheet.merges ?? []);
  const { at, headers } = headerOf(grid, target);
  const named = headers.flatMap((header, column) => (header === "" ? [] : [{ header, column }]));
  let empty = 0;
  async function* rows(): AsyncGenerator<RawRow> {
    for (let row = at + 1; row < grid.length; row += 1) {
      const raw = readRow(sheet, grid, row, named, target);
      if (raw) yield raw;
      else empty += 1;
    }
  }
  const isColumn = (header: string): boolean => !(target.hasGeometry && header === GEOMETRY);
  return {
    headers: headers.filter((header) => header !== "" && isColumn(header)),
    headerRow: at + 1,
    rows: rows(),
    emptyRows: () => empty,
  };
}

/** The first rows of a sheet, whatever they mean. */
export function sheetBeginning(sheet: Sheet): string[][] {
  return withMerged(sheet.rows.slice(0, 2 * MOST_ABOVE), sheet.merges ?? []).map((row) => row.map(headerText));
}

function headerText(value: CellValue): string {
  const text = cellText(value);
  return text instanceof CellFault ? "" : text;
}

function readRow(
  sheet: Sheet,
  grid: Grid,
  at: number,
  named: readonly { header: string; column: number }[],
  target: Target,
): RawRow | null {
  // Merged cells alone make no row.
  if (sheet.rows[at]?.every((value) => value === null || value === "") ?? true) return null;
  const row = at + 1;
  const cells: Record<string, string> = {};
  let fault: RawRow["fault"];
  for (const { header, column } of named) {
    const text = cellText(grid[at]?.[column], sheet.cells?.get(`${at},${column}`));
    if (text instanceof CellFault) {
      fault ??= { row, column: header, value: null, code: "bad-formula", message: text.message };
    } else cells[header] = text;
  }
  if (!fault && Object.values(cells).every((text) => text === "")) return null;
  const geometry = target.hasGeometry ? { geometry: parsed(cells[GEOMETRY] ?? "") } : {};
  return { row, cells, ...geometry, ...(fault ? { fault } : {}) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function headerOf(grid: Grid, target: Target): { at: number; headers: string[] } {
  const beginning = grid.slice(0, grid.findIndex((row) => row.some((value) => value !== null)) + 2 * MOST_ABOVE);
  const { at: found, headers } = findHeader(
    beginning.map((row) => row.map(headerText)),
    target,
  );
  let at = found;
  // A header merged over two rows stands in both.
  while (at + 1 < grid.length && isSame(grid[at], grid[at + 1])) at += 1;
  return { at, headers };
}

function isSame(one: readonly CellValue[] = [], other: readonly CellValue[] = []): boolean {
  return one.every((value, column) => value === (other[column] ?? null)) && one.some((value) => value !== null);
}

function withMerged(rows: Grid, merges: readonly MergeRange[]): Grid {
  const grid = rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow } of merges) {
    const value = grid[startRow]?.[startCol] ?? null;
    if (value === null) continue;
    for (const row of grid.slice(startRow + 1, endRow + 1)) row[startCol] = value;
  }
  return grid;
}
