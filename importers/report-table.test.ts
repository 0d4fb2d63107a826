import { describe, expect, it } from "vitest";
import type { ImportReport } from "@/domain/imports/import-report";
import { datasetTable, fileTable, issueLines, type Speaker } from "@/importers/report-table";

const report: ImportReport = {
  target: "matters",
  file: "data/matters.csv",
  read: 12,
  empty: 0,
  accepted: 10,
  rejected: 2,
  new: 7,
  changed: 2,
  unchanged: 1,
  removed: 0,
  written: true,
  refused: null,
  diff: { new: [], changed: [], rejected: [], removed: [], fields: {}, reasons: {} },
  positions: [],
  issues: [
    { row: 3, column: "topic", value: "x", code: "unknown-value", message: "Must be one of a, b." },
    { row: 5, column: null, value: null, code: "ragged-row", message: "The row has 2 cells, the header 3." },
  ],
  notices: [{ row: 1, column: "电话", value: null, code: "unknown-column", message: "Ignored." }],
};

const say: Speaker = {
  issue: ({ message }) => message,
  position: ({ kind }) => kind,
  refused: (reason) => reason,
  found: (value) => ` (found '${value}')`,
  notice: "[notice]",
  count: (name) => name,
  total: "total",
  nothingWritten: "Nothing was written.",
  notRead: (name) => `Not read (of no known name, hidden or empty): ${name}`,
  row: "row",
  more: (count) => `${count} more`,
  changedColumns: "Changed columns:",
};

describe("a report", () => {
  it("names file, row, column, reason", () => {
    expect(issueLines(report, say)).toEqual([
      "data/matters.csv:1 电话: Ignored. [notice]",
      "data/matters.csv:3 topic: Must be one of a, b. (found 'x')",
      "data/matters.csv:5: The row has 2 cells, the header 3.",
    ]);
  });

  it("of a file is a table", () => {
    expect(fileTable(report, say)).toBe(
      [
        "         read  accepted  rejected  new  changed  unchanged  removed",
        "matters    12        10         2    7        2          1        0",
      ].join("\n"),
    );
    expect(fileTable({ ...report, written: false }, say)).toMatch(/Nothing was written\.$/);
  });

  it("of a folder has its sums and what was not read", () => {
    const {
      issues: _,
      notices: __,
      written: ___,
      file: ____,
      target: _____,
      refused: ______,
      diff: _______,
      ...sums
    } = report;
    const text = datasetTable({ ...sums, folder: "data", files: [report], ignored: ["matter.csv"] }, say);
    expect(text).toContain("total      12        10");
    expect(text).toContain("matter.csv");
    expect(text).not.toContain("Nothing was written");
  });
});
