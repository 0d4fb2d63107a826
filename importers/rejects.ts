import { isOfWholeFile, issuesByRow, type RowIssue } from "@/domain/imports/row-issue";
import { toCsv } from "@/domain/lists/csv";
import type { RawTable } from "@/importers/formats/raw-table";

/** What stands above the two columns that are added; the mark makes the importer pass them over. */
export type RejectHeaders = { row: string; reason: string };
export const rejectHeaders: RejectHeaders = { row: "#row", reason: "#reason" };

/**
 * The rejected rows of a table as CSV: its own columns as they stood in the file, then the row's number in it and
 * the reasons. Once corrected, the file can be imported as it is.
 *
 * @param table the same table, opened anew.
 * @param say puts a complaint into words.
 * @param columnOf what a column is called in them.
 */
export async function* rejectsCsv(
  table: RawTable,
  issues: readonly RowIssue[],
  say: (issue: RowIssue) => string,
  columnOf: (column: string) => string = (column) => column,
  { row, reason } = rejectHeaders,
): AsyncGenerator<string> {
  const headers = table.headers.filter((header) => header !== row && header !== reason);
  const ofFile = eachOnce(issues.filter(isOfWholeFile));
  const issuesOf = issuesByRow(issues);
  yield toCsv([[...headers, row, reason]]);
  for await (const raw of table.rows) {
    const against = ofFile.length > 0 ? ofFile : issuesOf.get(raw.row);
    if (!against) continue;
    const reasons = against.map((issue) =>
      issue.column === null ? say(issue) : `${columnOf(issue.column)}: ${say(issue)}`,
    );
    const cells = headers.map((header) => raw.cells[header] ?? "");
    yield toCsv([[...cells, raw.row, reasons.join(" | ")]]).replace("\ufeff", "");
  }
}

/** What is said of a whole file comes with each of its rows. */
function eachOnce(issues: readonly RowIssue[]): RowIssue[] {
  return [...new Map(issues.map((issue) => [`${issue.code} ${issue.column}`, issue])).values()];
}
