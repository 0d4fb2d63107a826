import { type RowIssue, shortened } from "@/domain/imports/row-issue";
import type { Columns } from "@/importers/targets/target";

const HEADER_ROW = 1;

/** Every spelling of a column's header, compared by its letters → the column. */
function spellingsOf(columns: Columns): Map<string, string> {
  const columnOf = new Map<string, string>();
  for (const [column, { headers: synonyms }] of Object.entries(columns)) {
    for (const spelling of [column, ...synonyms]) columnOf.set(comparable(spelling), column);
  }
  return columnOf;
}

/** How many of a target's columns some texts name: a row that names none is no header. */
export function knownColumns(columns: Columns, texts: readonly string[]): number {
  const columnOf = spellingsOf(columns);
  return new Set(texts.flatMap((text) => columnOf.get(comparable(text)) ?? [])).size;
}

/** `名称（必填）`, `Service Point*` and `service_point` are told by their letters alone. */
function comparable(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\((必填|选填|必选|可选|required|optional)\)/gu, "")
    .replace(/[\s_\-*:]/gu, "");
}

export type MatchedHeaders = {
  /** Column of the target → header of the file. */
  headerOf: ReadonlyMap<string, string>;
  /** Reasons why no row of the file can be read. */
  issues: RowIssue[];
  /** Headers that nobody knows; their cells are ignored. */
  notices: RowIssue[];
};

/** Finds each column's header in a file, by name or synonym. */
export function matchHeaders(columns: Columns, headers: readonly string[], headerRow = HEADER_ROW): MatchedHeaders {
  const columnOf = spellingsOf(columns);
  const complaint = (code: RowIssue["code"], column: string, message: string): RowIssue => ({
    row: headerRow,
    column,
    value: null,
    code,
    message,
  });
  const headerOf = new Map<string, string>();
  const issues: RowIssue[] = [];
  const notices: RowIssue[] = [];
  for (const header of headers) {
    const column = columnOf.get(comparable(header));
    if (!column) {
      notices.push(complaint("unknown-column", shortened(header), "No such column is known; its cells are ignored."));
    } else if (headerOf.has(column)) {
      const message = `'${shortened(headerOf.get(column) ?? "")}' and '${shortened(header)}' both give this column.`;
      issues.push(complaint("duplicate-column", column, message));
    } else headerOf.set(column, header);
  }
  for (const [column, { required, headers: synonyms }] of Object.entries(columns)) {
    if (required && !headerOf.has(column)) {
      const spellings = [column, ...synonyms].join(", ");
      issues.push(complaint("missing-column", column, `The file has no such column (known as ${spellings}).`));
    }
  }
  return { headerOf, issues, notices };
}
