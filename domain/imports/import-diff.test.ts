import { describe, expect, it } from "vitest";
import { DiffGatherer, importDiffSchema, SHOWN_ROWS } from "@/domain/imports/import-diff";

describe("a difference", () => {
  it("does not grow with the file, and counts all of it", () => {
    const gatherer = new DiffGatherer();
    const issue = { row: 2, column: "name", value: null, code: "missing-value" as const, message: "Empty." };
    for (let row = 2; row < 1002; row += 1) {
      const before = "长".repeat(20_000);
      gatherer.add({ became: "changed", row, key: `M${row}`, fields: [{ column: "note", before, after: [before] }] });
      gatherer.add({ became: "rejected", row, key: null, issues: Array.from({ length: 50 }, () => issue) });
      gatherer.add({ became: "unchanged", row, key: "U" });
      gatherer.remove(`R${row}`);
    }
    const diff = gatherer.diff();
    expect(gatherer.counts).toEqual({ new: 0, changed: 1000, unchanged: 1000, rejected: 1000 });
    expect([diff.fields, diff.reasons]).toEqual([{ note: 1000 }, { "missing-value": 50_000 }]);
    expect([diff.changed, diff.rejected, diff.removed].map(({ length }) => length)).toEqual(Array(3).fill(SHOWN_ROWS));
    expect(JSON.stringify(diff).length).toBeLessThan(50_000);
    expect(importDiffSchema.parse(JSON.parse(JSON.stringify(diff)))).toEqual(diff);
  });

  it("keeps short values as they are", () => {
    const gatherer = new DiffGatherer();
    const fields = [{ column: "aliases", before: ["甲"], after: null }];
    gatherer.add({ became: "changed", row: 2, key: "A", fields });
    expect(gatherer.diff().changed).toEqual([{ became: "changed", row: 2, key: "A", fields }]);
  });
});
