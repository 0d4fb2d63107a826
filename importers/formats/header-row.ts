import { knownColumns } from "@/importers/headers";
import type { RecordShape } from "@/importers/targets/target";

/** Titles, remarks and group headers above the header proper take no more. */
export const MOST_ABOVE = 10;

export type HeaderRow = {
  /** Its place among the rows given, from 0. */
  at: number;
  headers: string[];
};

/**
 * The header among the first rows of a table: the row that knows the most of the target's columns, the first of
 * equals, and the first with anything in it where none knows one. Cells merged over two rows leave the lower one
 * empty in CSV; it then has the upper one's text, where that names a column.
 */
export function findHeader(rows: readonly (readonly string[])[], target: RecordShape): HeaderRow {
  const first = Math.max(
    0,
    rows.findIndex((row) => row.some((text) => text !== "")),
  );
  let best = { at: first, headers: [...(rows[first] ?? [])], known: 0 };
  for (let at = first; at < Math.min(rows.length, first + MOST_ABOVE); at += 1) {
    const headers = withUpper(rows[at] ?? [], at > first ? (rows[at - 1] ?? []) : [], target);
    const known = knownColumns(target, headers);
    if (known > best.known) best = { at, headers, known };
  }
  return { at: best.at, headers: best.headers };
}

function withUpper(row: readonly string[], upper: readonly string[], target: RecordShape): string[] {
  if (row.every((text) => text === "")) return [...row];
  return Array.from({ length: Math.max(row.length, upper.length) }, (_, column) => {
    const [text, above] = [row[column] ?? "", upper[column] ?? ""];
    return text === "" && above !== "" && knownColumns(target, [above]) > 0 ? above : text;
  });
}
