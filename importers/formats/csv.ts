import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { unquoted } from "@/domain/lists/csv";
import { readText } from "@/importers/formats/encoding";
import { type RawRow, type RawTable, UnreadableFile } from "@/importers/formats/raw-table";

/** One row; beyond this a quote was never closed. */
const LARGEST_ROW = 1024 * 1024;

/**
 * Opens a CSV file (RFC 4180; LF or CRLF; with or without a byte order mark).
 * Rows whose number of cells differs from the header's come back with a fault.
 *
 * @throws UnreadableFile here, or while the rows are read when a quote is never closed.
 */
export async function openCsv(path: string): Promise<RawTable> {
  const records = readRecords(path, await readText(path));
  const first = await records.next();
  if (first.done) throw new UnreadableFile(path, "is empty; the first row must name the columns.");
  const headers = withoutEmptyEnd(first.value);
  if (headers.length === 0) throw new UnreadableFile(path, "has an empty first row; it must name the columns.");
  return { headers, rows: readRows(records, headers) };
}

async function* readRecords(path: string, text: AsyncIterable<string>): AsyncGenerator<string[]> {
  let row = 0;
  const parser = parse({
    relax_column_count: true,
    // 他说"好" inside a cell is a common hand-made mistake, and its meaning is plain.
    relax_quotes: true,
    max_record_size: LARGEST_ROW,
  });
  const source = Readable.from(text);
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const record of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      yield record.map((cell) => unquoted(cell.trim()));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(path, `cannot be read after row ${row}: a quotation mark is not closed.`);
  } finally {
    source.destroy();
  }
}

async function* readRows(records: AsyncGenerator<string[]>, headers: string[]): AsyncGenerator<RawRow> {
  let row = 1;
  for await (const record of records) {
    row += 1;
    if (record.every((cell) => cell === "")) continue;
    const cells = Object.fromEntries(headers.map((header, index) => [header, record[index] ?? ""]));
    // Spreadsheets end rows with commas for columns that nobody uses.
    const found = Math.max(withoutEmptyEnd(record).length, Math.min(record.length, headers.length));
    if (found === headers.length) yield { row, cells };
    else {
      const message = `The row has ${found} cells, the header ${headers.length}.`;
      yield { row, cells, fault: { row, column: null, value: null, code: "ragged-row", message } };
    }
  }
}

function withoutEmptyEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
