import "server-only";
import type { CellValue, WriteSheet } from "hucre/xlsx";
import { csvLines, toCsv, unquoted } from "@/domain/lists/csv";
import { sheetNames } from "@/importers/sheets";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { namedHeader } from "@/importers/template";
import { type Wording, writtenCells } from "@/importers/written-cell";
import { Refused } from "@/server/backups/failure";

/** What Excel keeps of a cell's text, and of a number's digits. */
const LONGEST_CELL = 32_767;
const DIGITS = 15;

/** How the file of a target begins, goes on and ends, so that its rows need not be there at once. */
export type FileParts = {
  head: string;
  /** Some rows; `isFirst` where none went before. */
  rows(records: readonly ImportedRecord[], isFirst: boolean): string;
  tail: string;
};

/**
 * The file of a target as a dataset has it: CSV, or GeoJSON where rows are features.
 *
 * @param wording how CSV speaks; GeoJSON knows its own names alone.
 */
export function fileParts(target: Target, wording: Wording = "columns"): FileParts {
  if (target.hasGeometry) return geojson(target);
  return {
    head: toCsv([wording === "words" ? namedHeader(target) : Object.keys(target.columns)]),
    rows: (records) => csvLines(records.map((record) => writtenCells(target, record, wording))),
    tail: "",
  };
}

/** The same in one text. */
export function fileText(target: Target, records: readonly ImportedRecord[]): string {
  const { head, rows, tail } = fileParts(target);
  return `${head}${rows(records, true)}${tail}`;
}

function geojson(target: Target): FileParts {
  const feature = ({ geometry, ...record }: ImportedRecord) => {
    const properties = Object.keys(target.columns).map((column) => [column, record[column]]);
    return JSON.stringify({ type: "Feature", properties: Object.fromEntries(properties), geometry });
  };
  return {
    head: '{"type":"FeatureCollection","features":[\n',
    rows: (records, isFirst) => `${isFirst || records.length === 0 ? "" : ",\n"}${records.map(feature).join(",\n")}`,
    tail: "\n]}\n",
  };
}

/** The sheet of a target in a workbook. */
export function sheetOf(target: Target, records: readonly ImportedRecord[]): WriteSheet {
  const headers = [...Object.keys(target.columns), ...(target.hasGeometry ? ["geometry"] : [])];
  const rows = records.map((record) => {
    const cells = writtenCells(target, record);
    return [...cells, ...(target.hasGeometry ? [JSON.stringify(record.geometry)] : [])].map((cell) =>
      sheetCell(target, cell),
    );
  });
  return { name: sheetNames[target.name][0], rows: [headers, ...rows], freezePane: { rows: 1 } };
}

function sheetCell(target: Target, cell: string | number | null): CellValue {
  if (typeof cell === "number") return Number(cell.toPrecision(DIGITS)) === cell ? cell : String(cell);
  if (cell === null) return null;
  if (cell.length > LONGEST_CELL) {
    throw new Refused(`A cell of ${target.name} is longer than a workbook holds; export to a folder.`);
  }
  // Text of a workbook is never run; only an apostrophe that the importer would take away needs another.
  const quoted = unquoted(cell) === cell ? cell : `'${cell}`;
  // What looks like the format's way to write a character is text here, and says so in that same way.
  return quoted.replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_");
}
