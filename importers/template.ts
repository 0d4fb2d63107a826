import { enumerationOf } from "@/importers/cells/choice";
import type { Target } from "@/importers/targets/target";

export type ColumnNote = {
  /** The first Chinese header, else the column's own name. */
  header: string;
  column: string;
  required: boolean;
  /** The words it takes; empty = any. */
  words: string[];
};

/** What a table of a target may hold, column by column. */
export function columnNotes({ columns }: Target): ColumnNote[] {
  return Object.entries(columns).map(([column, { headers, required, cell }]) => ({
    header: headers[0] ?? column,
    column,
    required,
    words: (enumerationOf(cell)?.values ?? []).map(({ value, label }) => label ?? value),
  }));
}

/** The header of a table for people: names that the importer reads. */
export function namedHeader(target: Target): string[] {
  return columnNotes(target).map(({ header }) => header);
}

/** The header of an empty table, to be filled in: names that the importer reads, with what has to be filled. */
export function templateHeader(target: Target): string[] {
  return columnNotes(target).map(({ header, required }) => (required ? `${header}（必填）` : header));
}
