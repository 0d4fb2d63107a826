import { describe, expect, it } from "vitest";
import { checkSurroundings } from "@/importers/check-surroundings";
import type { Reading } from "@/importers/read-records";
import { facilities } from "@/importers/targets/facilities";

const readingOf = (positions: ([number, number] | null)[]): Reading => ({
  read: positions.length,
  empty: 0,
  rows: positions.map((at, index) => ({
    row: index + 2,
    record: { code: `F${index}`, lng: at?.[0] ?? null, lat: at?.[1] ?? null },
  })),
  rejected: new Map(),
  remains: [],
  issues: [],
  notices: [],
  absent: [],
});

describe("positions that nothing bounds", () => {
  it.each<[string, ([number, number] | null)[], [number, number][], number[]]>([
    ["one mistyped among others", [[115.8, 28.6], [126.64, 28.6], [115.81, 28.61], null, [115.82, 28.6]], [], [3]],
    [
      "the only ones, against what is known",
      [[126.64, 28.6]],
      [
        [115.8, 28.6],
        [115.81, 28.6],
      ],
      [2],
    ],
    [
      "all together",
      [
        [115.8, 28.6],
        [115.9, 28.7],
        [115.7, 28.5],
      ],
      [],
      [],
    ],
    [
      "too few to tell",
      [
        [115.8, 28.6],
        [126.64, 28.6],
      ],
      [],
      [],
    ],
  ])("%s", (_, positions, known, rejected) => {
    const reading = readingOf(positions);
    checkSurroundings(facilities, reading, known);
    expect([...reading.rejected.keys()]).toEqual(rejected);
    expect(reading.issues.map(({ row, code }) => [row, code])).toEqual(rejected.map((row) => [row, "position-far"]));
    expect(reading.rows.length + reading.rejected.size).toBe(reading.read);
  });
});
