import type { FileFault } from "@/domain/imports/file-fault";
import type { RowIssue } from "@/domain/imports/row-issue";

/** A row as it stands in the file, before anybody asks what it means. */
export type RawRow = {
  /** As a person counts in a spreadsheet: the header is row 1. In GeoJSON: the first feature is 1. */
  row: number;
  /** Text by the file's own header, trimmed. */
  cells: Record<string, string>;
  /** GeoJSON only; unchecked. */
  geometry?: unknown;
  /** Set where the row itself is broken; its cells are then not to be trusted. */
  fault?: RowIssue;
};

/** A file of any format: its header, and its rows one after the other. Empty rows are left out but counted. */
export type RawTable = {
  headers: string[];
  /** Where titles may stand above the header, the row in which it stands; else 1. */
  headerRow?: number;
  rows: AsyncIterable<RawRow>;
  /** How many empty rows there were among those read so far; absent where the format has none. */
  emptyRows?(): number;
};

/** Files are read by people's hands into a database, not archives: beyond this it is the wrong file. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** The file as a whole cannot be read: absent, too large, in no known encoding, torn. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";

  /**
   * @param reason one English sentence, without its subject.
   * @param fault the same by code, to say it in another language.
   */
  constructor(
    readonly path: string,
    readonly reason: string,
    readonly fault: FileFault,
    /** What is wrong with its first wrong row, where that is the reason. */
    readonly issue?: RowIssue,
  ) {
    super(`${path}: ${reason}`);
  }
}
