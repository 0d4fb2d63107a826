import type { DatasetReport, ImportReport } from "@/domain/imports/import-report";
import type { PositionFinding } from "@/domain/imports/position-finding";
import type { RowIssue } from "@/domain/imports/row-issue";

const numbers = ["read", "accepted", "rejected", "new", "changed", "unchanged", "removed"] as const;

export type CountName = (typeof numbers)[number];

/** Puts what is to be told into words of one language. */
export type Speaker = {
  issue(issue: RowIssue): string;
  position(finding: PositionFinding): string;
  refused(reason: NonNullable<ImportReport["refused"]>): string;
  /** What stood in the cell. */
  found(value: string): string;
  notice: string;
  count(name: CountName): string;
  total: string;
  nothingWritten: string;
  /** Of a file that no target reads. */
  notRead(name: string): string;
  row: string;
  more(count: number): string;
  changedColumns: string;
};

/** `data/nanchang/matters.csv:14 task_type: Must be one of 01, 05 … (found '99')` */
function issueLine(file: string, issue: RowIssue, say: Speaker): string {
  const { row, column, value } = issue;
  const found = value === null ? "" : say.found(value);
  return `${file}:${row}${column === null ? "" : ` ${column}`}: ${say.issue(issue)}${found}`;
}

/**
 * One line for each notice of the header, for each reason against a row, for each other notice, and for what is
 * suspicious about positions. A misspelt header explains all that follows, so it comes first.
 */
export function issueLines({ file, issues, notices, positions, refused }: ImportReport, say: Speaker): string[] {
  const noticeLine = (notice: RowIssue) =>
    `${issueLine(file, notice, say)} ${say.notice}${notice.alike ? ` (${say.more(notice.alike)})` : ""}`;
  const isOfHeader = ({ code }: RowIssue) => code === "unknown-column";
  return [
    ...notices.filter(isOfHeader).map(noticeLine),
    ...issues.map((issue) => issueLine(file, issue, say)),
    ...notices.filter((notice) => !isOfHeader(notice)).map(noticeLine),
    ...positions.map((finding) => `${file}: ${say.position(finding)}`),
    ...(refused ? [`${file}: ${say.refused(refused)}`] : []),
  ];
}

type Counts = Record<CountName, number>;

/** Chinese characters are two columns wide at a terminal. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}

function table(rows: readonly (readonly [string, Counts])[], say: Speaker): string {
  const cells = [
    ["", ...numbers.map((name) => say.count(name))],
    ...rows.map(([label, counts]) => [label, ...numbers.map((name) => `${counts[name]}`)]),
  ];
  const widths = ["", ...numbers].map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ""))));
  return cells
    .map((row) =>
      row
        .map((text, column) => {
          const blank = " ".repeat((widths[column] ?? 0) - widthOf(text));
          return column === 0 ? text + blank : blank + text;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** What became of one file, for a person at a terminal. */
export function fileTable(report: ImportReport, say: Speaker): string {
  const ending = report.written ? "" : `\n${say.nothingWritten}`;
  return table([[report.target, report]], say) + ending;
}

/** What became of a folder, for a person at a terminal. */
export function datasetTable(report: DatasetReport, say: Speaker): string {
  const rows = report.files.map((file) => [file.target, file] as const);
  const ignored = report.ignored.map((file) => `\n${say.notRead(file)}`);
  const ending = report.files.some((file) => file.written) ? "" : `\n${say.nothingWritten}`;
  return table([...rows, [say.total, report]], say) + ignored.join("") + ending;
}
