import type { DatasetReport, ImportReport } from "@/domain/imports/import-report";
import type { PositionFinding } from "@/domain/imports/position-finding";
import type { RowIssue } from "@/domain/imports/row-issue";

const numbers = ["read", "accepted", "rejected", "new", "changed", "unchanged", "removed"] as const;

/** Puts what is to be told into words of one language. */
export type Speaker = {
  issue(issue: RowIssue): string;
  position(finding: PositionFinding): string;
  refused(reason: NonNullable<ImportReport["refused"]>): string;
  /** What stood in the cell. */
  found(value: string): string;
  notice: string;
};

/** `data/nanchang/matters.csv:14 task_type: Must be one of 01, 05 … (found '99')` */
function issueLine(file: string, issue: RowIssue, say: Speaker): string {
  const { row, column, value } = issue;
  const found = value === null ? "" : say.found(value);
  return `${file}:${row}${column === null ? "" : ` ${column}`}: ${say.issue(issue)}${found}`;
}

/** One line for each reason against a row, for each notice, and for what is suspicious about positions. */
export function issueLines({ file, issues, notices, positions, refused }: ImportReport, say: Speaker): string[] {
  return [
    ...issues.map((issue) => issueLine(file, issue, say)),
    ...notices.map((notice) => `${issueLine(file, notice, say)} ${say.notice}`),
    ...positions.map((finding) => `${file}: ${say.position(finding)}`),
    ...(refused ? [`${file}: ${say.refused(refused)}`] : []),
  ];
}

type Counts = Record<(typeof numbers)[number], number>;

function table(rows: readonly (readonly [string, Counts])[]): string {
  const cells = [
    ["", ...numbers],
    ...rows.map(([label, counts]) => [label, ...numbers.map((name) => `${counts[name]}`)]),
  ];
  const widths = ["", ...numbers].map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** What became of one file, for a person at a terminal. */
export function fileTable(report: ImportReport): string {
  const ending = report.written ? "" : "\nNothing was written.";
  return table([[report.target, report]]) + ending;
}

/** What became of a folder, for a person at a terminal. */
export function datasetTable(report: DatasetReport): string {
  const rows = report.files.map((file) => [file.target, file] as const);
  const ignored = report.ignored.map((file) => `\nNot read (of no known name, hidden or empty): ${file}`);
  const ending = report.files.some((file) => file.written) ? "" : "\nNothing was written.";
  return table([...rows, ["total", report]]) + ignored.join("") + ending;
}
