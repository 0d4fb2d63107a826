import { describe, expect, it } from "vitest";
import type { IssueCode } from "@/domain/imports/row-issue";
import type { TargetName } from "@/domain/imports/target-name";
import type { RawRow } from "@/importers/formats/raw-table";
import { CHINA } from "@/importers/positions";
import { type Reading, readRecords } from "@/importers/read-records";
import { targets } from "@/importers/target-list";

type Cells = Record<string, string>;

const polygon = {
  type: "Polygon",
  coordinates: [
    [
      [115.8, 28.7],
      [115.9, 28.7],
      [115.9, 28.8],
      [115.8, 28.7],
    ],
  ],
};
/** Any row but the first, so that a forgotten offset shows. */
const ROW = 7;

/** Reads one row as the target's file would hold it. */
export function readOne(name: TargetName, cells: Cells, geometry: unknown = polygon): Promise<Reading> {
  async function* rows(): AsyncGenerator<RawRow> {
    yield { row: ROW, cells, ...(targets[name].hasGeometry ? { geometry } : {}) };
  }
  return readRecords(targets[name], { headers: Object.keys(cells), rows: rows() }, CHINA);
}

/** A column, a cell that breaks the row, the code; and the column named, where it is another one. */
export type BadCell = [column: string, cell: string, code: IssueCode, named?: string];

/** The tests that every target has: a complete row is read, each bad cell is named, no required column may go. */
export function describeTarget(name: TargetName, { good, bad }: { good: Cells; bad: BadCell[] }): void {
  describe(name, () => {
    it("reads a good row", async () => {
      const { rows, issues, notices } = await readOne(name, good);
      expect([issues, notices]).toEqual([[], []]);
      expect(rows).toHaveLength(1);
    });

    it.each(bad)("refuses in %s '%s': %s", async (column, cell, code, named = column) => {
      const { rows, issues } = await readOne(name, { ...good, [column]: cell });
      expect(rows).toEqual([]);
      expect(issues).toMatchObject([{ row: ROW, column: named, code }]);
    });

    const required = Object.entries(targets[name].columns).filter(([, column]) => column.required);
    it.each(required.map(([column]) => column))("needs the column %s", async (column) => {
      const { [column]: _, ...rest } = good;
      expect((await readOne(name, rest)).issues).toMatchObject([{ row: 1, column, code: "missing-column" }]);
    });
  });
}
