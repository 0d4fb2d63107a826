import type { DatasetReport, ImportReport } from "@/domain/imports/import-report";
import type { RowIssue } from "@/domain/imports/row-issue";

const numbers = ["read", "accepted", "rejected", "new", "changed", "unchanged", "removed"] as const;

/** `data/nanchang/matters.csv:14 task_type: Must be one of 01, 05 … (found '99')` */
function issueLine(file: string, { row, column, value, message }: RowIssue): string {
  const found = value === null ? "" : ` (found '${value}')`;
  return `${file}:${row}${column === null ? "" : ` ${column}`}: ${message}${found}`;
}

/** One line for each reason against a row, and for each notice. */
export function issueLines({ file, issues, notices }: ImportReport): string[] {
  return [
    ...issues.map((issue) => issueLine(file, issue)),
    ...notices.map((notice) => `${issueLine(file, notice)} [notice]`),
  ];
}

/** What is suspicious about positions, and what to do. */
export function positionLines({ file, positions, refused }: ImportReport): string[] {
  const lines = positions.map(({ kind, rows, compared, metres, suggestedCrs, examples }) => {
    const where = `${rows} row${rows === 1 ? "" : "s"} (${examples.join(", ")}${rows > examples.length ? ", …" : ""})`;
    if (kind === "zero") return `${where}: 0, 0 is no position.`;
    if (kind === "swapped") return `${where}: longitude and latitude seem to be swapped.`;
    if (kind === "outside") return `${where}: outside the district's surroundings; --accept-positions takes them.`;
    const shift = `${where} lie ${metres} m off the known positions of the same codes (${compared} compared)`;
    return suggestedCrs === null ? `${shift}, all in one direction.` : `${shift}; try --crs ${suggestedCrs}.`;
  });
  const ending = "Nothing is written; --accept-positions writes them as they are.";
  return [...lines, ...(refused === "positions" ? [ending] : [])].map((line) => `${file}: ${line}`);
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
