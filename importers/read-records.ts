import { noticeTaker } from "@/domain/imports/notices";
import { type RowIssue, shortened } from "@/domain/imports/row-issue";
import { type Dimension, inStoredUnit } from "@/domain/imports/units";
import { type Refusal, readCell } from "@/importers/cells/cell";
import { geometrySchema, positionsOf } from "@/importers/cells/geometry";
import { duplicateRow } from "@/importers/duplicate-row";
import type { RawRow, RawTable } from "@/importers/formats/raw-table";
import { factorIn, matchHeaders } from "@/importers/headers";
import { inWords } from "@/importers/in-words";
import { leftOut } from "@/importers/left-out-rows";
import { type Box, complaintAbout, type PositionCells, placeRow } from "@/importers/positions";
import type { Column, ImportedRecord, RecordShape, Target, Value } from "@/importers/targets/target";

/** A row as far as it could be read: columns that could not are absent. */
export type ReadRow = { row: number; record: ImportedRecord };

/** What a file holds. `rows.length + rejected.size = read`, always. */
export type Reading = {
  read: number;
  /** Empty rows, which are skipped. */
  empty: number;
  rows: ReadRow[];
  /** Rejected row → the parent it named, where that could be read. */
  rejected: Map<number, string | null>;
  /** Of the rejected rows, the cells that could be read: so that everything against a row is said at once. */
  remains: ReadRow[];
  issues: RowIssue[];
  notices: RowIssue[];
  /** Stored columns that the file does not have: what the database says there stays. */
  absent: string[];
};

/** The columns of a target that are written to its table. */
export function storedColumns(target: Target): string[] {
  const columns = Object.keys(target.columns).filter((column) => !target.transient?.includes(column));
  return target.hasGeometry ? [...columns, "geometry"] : columns;
}

/** One text for a record's key, to compare keys by. */
export function keyOf(record: ImportedRecord, columns: readonly string[]): string {
  return columns.map((column) => String(record[column])).join("\u001f");
}

/**
 * Reads a table into records of its target: cells, positions, rules between columns, duplicates.
 * References to other tables are checked afterwards (`check-references.ts`): they need a database.
 *
 * @param expected where positions may lie.
 */
export async function readRecords(target: RecordShape, table: RawTable, expected: Box): Promise<Reading> {
  const { headerOf, issues, notices } = matchHeaders(target, table.headers, table.headerRow);
  const absent = absentColumns(target, headerOf);
  const reading: Reading = { read: 0, empty: 0, rows: [], rejected: new Map(), remains: [], issues, notices, absent };
  const isReadable = issues.length === 0;
  const firstRowOf = new Map<string, number>();
  const rejectedRowOf = new Map<string, number>();
  const readRow = rowReader(target, headerOf, expected);
  const remark = noticeTaker(notices);
  for await (const raw of table.rows) {
    reading.read += 1;
    const row = isReadable ? readRow(raw) : { issues: [], record: {} };
    const key = isReadable ? readableKey(target, row.record) : null;
    const isSound = row.issues.length === 0 && isReadable;
    const first = key === null ? undefined : firstRowOf.get(key);
    if (isSound && key !== null && first === undefined) {
      firstRowOf.set(key, raw.row);
      reading.rows.push({ row: raw.row, record: row.record });
      remarksOf(target, raw.row, row.record).forEach(remark);
      const before = rejectedRowOf.get(key);
      if (before !== undefined) reading.issues.push(duplicateRow(target, row.record, before, raw.row));
      continue;
    }
    const closing = leftOut(raw);
    if (closing) {
      reading.read -= 1;
      reading.notices.push(closing);
      continue;
    }
    const other = first ?? (key === null ? undefined : rejectedRowOf.get(key));
    if (other !== undefined) row.issues.push(duplicateRow(target, row.record, raw.row, other));
    else if (key !== null) rejectedRowOf.set(key, raw.row);
    reading.issues.push(...row.issues);
    reading.rejected.set(raw.row, parentOf(target, row.record));
    reading.remains.push({ row: raw.row, record: row.record });
  }
  reading.empty = table.emptyRows?.() ?? 0;
  return reading;
}

/** The key of a row, whatever else is wrong with it; null where a part of the key could not be read. */
function readableKey({ key }: RecordShape, record: ImportedRecord): string | null {
  return key.every((column) => record[column] !== undefined) ? keyOf(record, key) : null;
}

/** Columns that neither the file nor a person has given. */
function absentColumns(
  { columns, transient, said, follows }: RecordShape,
  headerOf: ReadonlyMap<string, string>,
): string[] {
  return Object.keys(columns).filter(
    (column) =>
      !headerOf.has(follows?.[column]?.column ?? "") &&
      !headerOf.has(column) &&
      !said?.values?.[column] &&
      !transient?.includes(column),
  );
}

/** What is worth a second look in a row that is accepted. */
function remarksOf({ remarks }: RecordShape, row: number, record: ImportedRecord): RowIssue[] {
  return (remarks?.(record) ?? []).map(({ column, value, ...refusal }) => ({
    row,
    column,
    value: shortened(value),
    ...refusal,
  }));
}

/** The parent a record of a child table names; null for other tables. */
export function parentOf(target: RecordShape, record: ImportedRecord): string | null {
  const parent = target.parent && record[target.parent];
  return typeof parent === "string" ? parent : null;
}

/** What could be read of a row, and everything against it. */
type RowOutcome = { record: ImportedRecord; issues: RowIssue[] };

/** Reads the rows of one file. What its cells repeat is read and kept once. */
function rowReader(
  target: RecordShape,
  headerOf: ReadonlyMap<string, string>,
  expected: Box,
): (raw: RawRow) => RowOutcome {
  const columns = Object.entries(target.columns).map(([name, column]) => ({
    name,
    read: remembering(readerOf(target, name, column, headerOf)),
  }));
  const followed = Object.entries(target.follows ?? {}).filter(([column]) => !headerOf.has(column));
  // Parsed, because an object that grows property by property takes seven times the memory.
  const names = [...columns.map(({ name }) => name), ...(target.hasGeometry ? ["geometry"] : [])];
  const empty: ImportedRecord = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))));
  return (raw) => {
    const row = readRow(target, columns, empty, raw, headerOf, expected);
    for (const [column, { column: from, value }] of followed) if (row.record[from] != null) row.record[column] = value;
    return row;
  };
}

type ReadValue = { value: Value } | { refusal: Refusal };
type ColumnReader = { name: string; read: (text: string) => ReadValue };

/** Distinct texts of a column that are remembered: dictionaries, sources and hours repeat, names do not. */
const MOST_REMEMBERED = 500;

/** Reads the cells of a column: words by what they stand for, numbers in the stored unit. */
function readerOf(
  target: RecordShape,
  name: string,
  column: Column,
  headerOf: ReadonlyMap<string, string>,
): ColumnReader["read"] {
  const named = target.named?.[name];
  if (named) {
    return (text) => {
      const [meant, ...others] = text === "" ? [] : named(text);
      if (meant === undefined) return unnamed(column, text);
      return others.length > 0 ? { refusal: severalAreMeant([meant, ...others]) } : readValue(column, meant);
    };
  }
  const { unit } = column;
  if (!unit) return (text) => readValue(column, text);
  const factor = factorIn(target, name, headerOf.get(name));
  return (text) => {
    const read = readValue(column, text === "" ? text : inStoredUnit(text, unit, factor));
    return "refusal" in read && read.refusal.code === "bad-number" ? { refusal: noAmount(unit) } : read;
  };
}

const amountsOf: Readonly<Record<Dimension, string>> = {
  yuan: "1.2亿元, 3,000万元",
  "square-metres": "50亩, 1.2万平方米",
  metres: "3.5公里, 800米",
};

/** A number with a unit may be written with it, unlike others. */
function noAmount(unit: Dimension): Refusal {
  const examples = amountsOf[unit];
  return {
    code: "bad-amount",
    message: `Must be a number, with thousands' commas and a unit if one likes: ${examples}.`,
    params: { examples },
  };
}

/** A text that is no known name: a code, or a name that nobody knows. */
function unnamed(column: Column, text: string): ReadValue {
  const read = readValue(column, text);
  if ("value" in read || !/\p{Letter}/u.test(text)) return read;
  return {
    refusal: { code: "unknown-region", message: "No region is called this: give its code, or say which it is." },
  };
}

function severalAreMeant(codes: readonly string[]): Refusal {
  const values = codes.join(", ");
  return { code: "ambiguous-region", message: `Several regions are called this: ${values}.`, params: { values } };
}

function remembering(readCellOf: ColumnReader["read"]): ColumnReader["read"] {
  const known = new Map<string, ReadValue>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered;
    const read = readCellOf(text);
    if (known.size < MOST_REMEMBERED) known.set(text, read);
    return read;
  };
}

function readRow(
  target: RecordShape,
  columns: readonly ColumnReader[],
  empty: ImportedRecord,
  raw: RawRow,
  headerOf: ReadonlyMap<string, string>,
  expected: Box,
): RowOutcome {
  if (raw.fault) return { issues: [raw.fault], record: {} };
  const text = (column: string) =>
    inWords(
      raw.cells[headerOf.get(column) ?? ""] || (target.said?.values?.[column] ?? ""),
      target.said?.words?.[column],
    );
  const record: ImportedRecord = { ...empty };
  const issues: RowIssue[] = [];
  const complain = (column: string, refusal: Refusal) => {
    issues.push({ row: raw.row, column, value: shortened(text(column)) || null, ...refusal });
  };
  const refuse = (column: string, refusal: Refusal) => {
    complain(column, refusal);
    delete record[column];
  };
  for (const { name, read } of columns) {
    const found = read(text(name));
    if ("refusal" in found) refuse(name, found.refusal);
    else record[name] = found.value;
  }
  if (target.hasGeometry) {
    const read = readGeometry(raw.geometry, expected);
    if ("refusal" in read) refuse("geometry", read.refusal);
    else record.geometry = read.value;
  }
  // A rule between columns of which one cannot be read would only repeat what is wrong with that cell.
  const areRead = (columns: readonly string[]) => columns.every((column) => column in record);
  if ("crs" in target.columns && areRead(placedBy)) place(target, record, raw, expected, complain);
  if (target.rule && areRead(target.rule.reads)) target.rule.check(record, complain);
  return { record, issues };
}

const placedBy = ["lng", "lat", "crs", "position_quality"];

function readValue(column: Column, text: string): ReadValue {
  if (text !== "") return readCell(column.cell, text);
  return column.required
    ? { refusal: { code: "missing-value", message: "The cell must not be empty." } }
    : { value: column.whenEmpty };
}

function readGeometry(geometry: unknown, expected: Box): { value: Value } | { refusal: Refusal } {
  const result = geometrySchema.safeParse(geometry);
  if (!result.success) {
    return { refusal: { code: "bad-geometry", message: "The feature has no valid GeoJSON geometry." } };
  }
  const refusal = positionsOf(result.data)
    .map((position) => complaintAbout(position, expected))
    .find((found) => found);
  return refusal ? { refusal } : { value: result.data };
}

/** Puts the WGS 84 position into a record that has position columns. */
function place(
  { said }: RecordShape,
  record: ImportedRecord,
  raw: RawRow,
  expected: Box,
  complain: (column: string, refusal: Refusal) => void,
): void {
  const point = geometrySchema.safeParse(raw.geometry);
  if (point.data?.type === "Point" && record.lng === null && record.lat === null) {
    [record.lng, record.lat] = point.data.coordinates;
    record.crs = "wgs84";
  }
  if (said?.crs && record.lng !== null) record.crs = said.crs;
  const placed = placeRow(record as PositionCells, expected, said?.acceptPositions);
  if ("refusal" in placed) complain(placed.column, placed.refusal);
  else [record.lng, record.lat] = placed.position ?? [null, null];
}
