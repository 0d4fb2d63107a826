import { describe, expect, it } from "vitest";
import { DiffGatherer, SHOWN_ROWS } from "@/domain/imports/import-diff";
import type { ImportReport } from "@/domain/imports/import-report";
import { diffLines } from "@/importers/diff-lines";

const report = (gatherer: DiffGatherer, removed: number): ImportReport => ({
  target: "matters",
  file: "m.csv",
  read: 0,
  empty: 0,
  accepted: 0,
  ...gatherer.counts,
  removed,
  written: false,
  refused: null,
  diff: gatherer.diff(),
  positions: [],
  issues: [],
  notices: [],
});

const say = { row: "row", more: (count: number) => `${count} more`, changedColumns: "Changed columns:" };

describe("a difference", () => {
  it("is told row by row and column by column", () => {
    const gatherer = new DiffGatherer();
    const fields = [
      { column: "name", before: "社保卡", after: "医保卡" },
      { column: "visits", before: null, after: 1 },
    ];
    gatherer.add({ became: "changed", row: 3, key: "M1", fields });
    gatherer.add({ became: "unchanged", row: 4, key: "M2" });
    for (let row = 5; row < 30; row += 1) gatherer.add({ became: "new", row, key: `N${row}` });
    gatherer.remove("M1, 2");
    const lines = diffLines(report(gatherer, 2), say);
    expect(lines.slice(0, 2)).toEqual(['~ row 3 M1  name: "社保卡" -> "医保卡"; visits: null -> 1', "+ row 5 N5"]);
    expect(lines.slice(-4)).toEqual(["+ … 5 more", "- M1, 2", "- … 1 more", "Changed columns: name 1, visits 1"]);
    expect(lines).toHaveLength(1 + SHOWN_ROWS + 4);
  });
});
