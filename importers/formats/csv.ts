import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { unquoted } from "@/domain/lists/csv";
import { delimiterOf } from "@/importers/formats/delimiter";
import { readText } from "@/importers/formats/encoding";
import { findHeader, MOST_ABOVE } from "@/importers/formats/header-row";
import { type RawRow, type RawTable, UnreadableFile } from "@/importers/formats/raw-table";
import type { RecordShape } from "@/importers/targets/target";

/** One row; beyond this a quote was never closed. */
const LARGEST_ROW = 1024 * 1024;

/** Characters by whose lines the delimiter is told. */
const BEGINNING = 64 * 1024;

/** The first rows of a CSV file, whatever they mean. */
export async function csvBeginning(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of readRecords(path, await readText(path))) {
    rows.push(row);
    if (rows.length >= 2 * MOST_ABOVE) break;
  }
  return rows;
}

/**
 * Opens a CSV file (RFC 4180; LF or CRLF; with or without a byte order mark), its cells separated by commas,
 * semicolons or tabs. Titles may stand above the header. Rows whose number of cells differs from the header's come
 * back with a fault.
 *
 * @throws UnreadableFile here, or while the rows are read when a quote is never closed.
 */
export async function openCsv(path: string, target: RecordShape): Promise<RawTable> {
  const records = readRecords(path, await readText(path));
  const beginning: string[][] = [];
  while (beginning.length < 2 * MOST_ABOVE) {
    const next = await records.next();
    if (next.done) break;
    beginning.push(next.value);
  }
  const { at, headers: found } = findHeader(beginning, target);
  const headers = withoutEmptyEnd(found);
  if (beginning.length === 0)
    throw new UnreadableFile(path, "is empty; the first row must name the columns.", { code: "empty" });
  if (headers.length === 0)
    throw new UnreadableFile(path, "has an empty first row; it must name the columns.", { code: "no-header" });
  let empty = 0;
  async function* rows(): AsyncGenerator<RawRow> {
    let row = at + 1;
    for await (const record of following(beginning.splice(0).slice(at + 1), records)) {
      row += 1;
      if (record.every((cell) => cell === "")) empty += 1;
      else yield readRow(row, record, headers);
    }
  }
  const named = headers.filter((header) => header !== "");
  return { headers: named, headerRow: at + 1, rows: rows(), emptyRows: () => empty };
}

async function* following<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

async function* readRecords(path: string, text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const pieces = text[Symbol.asyncIterator]();
  let beginning = "";
  while (beginning.length < BEGINNING) {
    const next = await pieces.next();
    if (next.done) break;
    beginning += next.value;
  }
  const parser = parse({
    delimiter: delimiterOf(beginning),
    relax_column_count: true,
    // 他说"好" inside a cell is a common hand-made mistake, and its meaning is plain.
    relax_quotes: true,
    max_record_size: LARGEST_ROW,
  });
  const source = Readable.from(following([beginning], { [Symbol.asyncIterator]: () => pieces }));
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const record of source.pipe(parser) as AsyncIterable<string[]>) {
      yield record.map((cell) => unquoted(cell.trim()));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(path, `cannot be read after row ${parser.info.records}: a quotation mark is not closed.`, {
      code: "open-quote",
      params: { row: parser.info.records },
    });
  } finally {
    source.destroy();
  }
}

function readRow(row: number, record: readonly string[], headers: readonly string[]): RawRow {
  const cells: Record<string, string> = {};
  for (const [index, header] of headers.entries()) if (header !== "") cells[header] = record[index] ?? "";
  // Spreadsheets end rows with commas for columns that nobody uses.
  const found = Math.max(withoutEmptyEnd(record).length, Math.min(record.length, headers.length));
  if (found === headers.length) return { row, cells };
  const message = `The row has ${found} cells, the header ${headers.length}.`;
  return {
    row,
    cells,
    fault: { row, column: null, value: null, code: "ragged-row", message, params: { found, expected: headers.length } },
  };
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
