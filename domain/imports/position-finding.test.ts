import { describe, expect, it } from "vitest";
import {
  type ComparedPosition,
  findMisplaced,
  findShift,
  isSaidByRow,
  type PositionFinding,
} from "@/domain/imports/position-finding";
import { type CoordinateSystem, toWgs84 } from "@/domain/positions/coordinate-systems";
import type { Coordinates } from "@/domain/positions/position";

/** The vectors of domain.md §3.2. */
const WGS84: Coordinates = [115.8582, 28.6989];
const GCJ02: Coordinates = [115.86310172348854, 28.695579563120614];
const BD09: Coordinates = [115.8697008144969, 28.701240048954308];

const compared = (written: Coordinates, crs: CoordinateSystem, known = WGS84, row = 2): ComparedPosition => ({
  row,
  crs,
  position: toWgs84(written, crs),
  known,
});

/** Places spread over the district, each moved by metres to the east and north. */
const spread = (ways: readonly (readonly [number, number])[]): ComparedPosition[] =>
  ways.map(([east, north], index) => {
    const known: Coordinates = [115.8 + index * 0.02, 28.6 + (index % 3) * 0.05];
    const position: Coordinates = [known[0] + east / 97_700, known[1] + north / 111_195];
    return { row: index + 2, crs: "wgs84", position, known };
  });

describe("a mix-up of coordinate systems", () => {
  it.each<[string, Coordinates, CoordinateSystem, CoordinateSystem, metres: number]>([
    ["GCJ-02 taken for WGS 84", GCJ02, "wgs84", "gcj02", 604],
    ["GCJ-02 taken for CGCS2000", GCJ02, "cgcs2000", "gcj02", 604],
    ["BD-09 taken for WGS 84", BD09, "wgs84", "bd09", 1152],
    ["BD-09 taken for GCJ-02", BD09, "gcj02", "bd09", 900],
    ["WGS 84 taken for GCJ-02", WGS84, "gcj02", "wgs84", 604],
    ["WGS 84 taken for BD-09", WGS84, "bd09", "wgs84", 1151],
  ])("is found: %s", (_, written, crs, suggestedCrs, metres) => {
    const found = findShift([compared(written, crs)]);
    expect(found).toMatchObject({ kind: "shifted", rows: 1, compared: 1, suggestedCrs, examples: [2] });
    expect(Math.abs((found?.metres ?? 0) - metres)).toBeLessThan(8);
  });

  it("is found beside rows that stayed where they were", () => {
    const stayed = Array.from({ length: 9 }, (_, index) => compared(WGS84, "wgs84", WGS84, index + 3));
    expect(findShift([compared(GCJ02, "wgs84"), ...stayed])).toMatchObject({ rows: 1, compared: 10 });
  });

  const inexact = (pairs: readonly ComparedPosition[]) => pairs.map((pair) => ({ ...pair, precision: 1500 }));
  const mixedUp = (count: number, crs: CoordinateSystem = "wgs84", written = GCJ02) =>
    inexact(Array.from({ length: count }, (_, index) => compared(written, crs, WGS84, index + 2)));

  /** Fifty metres from where the other system would have them: so much comes by chance. */
  const nearly = (count: number) =>
    mixedUp(count).map(({ known, ...pair }) => ({
      ...pair,
      known: [known[0], known[1] + 50 / 111_195] as Coordinates,
    }));
  const elsewhere = spread([
    [900, 0],
    [0, 700],
  ]);

  it.each<[string, ComparedPosition[], rows: number]>([
    ["where the known one is inexact", mixedUp(1), 1],
    ["among places that moved otherwise", [...mixedUp(1), ...elsewhere], 1],
    ["two among inexact places found in truth", [...mixedUp(2), ...inexact(elsewhere)], 2],
  ])("is found in single rows that lie exactly where another system would have them: %s", (_, pairs, rows) =>
    expect(findShift(pairs)).toMatchObject({ rows, suggestedCrs: "gcj02" }),
  );

  it.each<[string, ComparedPosition[], CoordinateSystem, rows: number]>([
    ["of three", mixedUp(3), "gcj02", 3],
    ["of all, beside one known exactly", [compared(GCJ02, "wgs84", WGS84, 9), ...mixedUp(7)], "gcj02", 8],
    ["the other way round", mixedUp(4, "gcj02", WGS84), "wgs84", 4],
    ["of BD-09", mixedUp(4, "wgs84", BD09), "bd09", 4],
    [
      "of most, beside places found in truth",
      [
        ...mixedUp(4),
        ...inexact(
          spread([
            [900, 0],
            [0, -700],
          ]),
        ),
      ],
      "gcj02",
      4,
    ],
  ])("is found among known positions that are no better than samples: %s", (_, pairs, suggestedCrs, rows) =>
    expect(findShift(pairs)).toMatchObject({ rows, compared: pairs.length, suggestedCrs }),
  );

  it.each<[string, ComparedPosition[]]>([
    ["two inexact places that lie about as in another system", nearly(2)],
    [
      "inexact places that were found in truth, though some lie about as in another system",
      [
        ...nearly(3),
        ...inexact(
          spread([
            [900, 0],
            [0, -700],
            [-400, 300],
          ]),
        ),
      ],
    ],
    ["nothing to compare with", []],
    ["positions in the system that they name", [compared(GCJ02, "gcj02"), compared(BD09, "bd09")]],
    [
      "places measured anew",
      spread([
        [150, 20],
        [-80, 90],
        [10, -199],
      ]),
    ],
    ["a place that has moved", spread([[-600, 350]])],
    [
      "places that have moved each its own way",
      spread([
        [900, 0],
        [0, 700],
        [-500, -500],
        [0, -2000],
        [3000, 5],
      ]),
    ],
    [
      "one that lies about as in another system, among many that moved otherwise",
      [
        ...nearly(1),
        ...spread([
          [900, 0],
          [0, 700],
        ]),
      ],
    ],
  ])("is not seen in %s", (_, pairs) => expect(findShift(pairs)).toBeNull());

  it("is told without a system where none explains it", () => {
    const ways = Array.from({ length: 6 }, (_, index) => [-400 + index, 300 - index] as const);
    expect(findShift(spread(ways))).toMatchObject({ rows: 6, metres: 497, suggestedCrs: null });
  });
});

describe("rows rejected for where they lie", () => {
  it("are summed up by kind", () => {
    const issues = [
      { row: 2, code: "position-zero" },
      { row: 3, code: "position-outside" },
      { row: 3, code: "bad-date" },
      { row: 4, code: "position-outside" },
    ];
    expect(findMisplaced(issues).map(({ kind, rows, examples }) => [kind, rows, examples])).toEqual([
      ["zero", 1, [2]],
      ["outside", 2, [3, 4]],
    ]);
  });
});

it.each([
  ["swapped", 1, true, true],
  ["swapped", 1, false, false],
  ["swapped", 2, true, false],
  ["zero", 1, true, true],
  ["outside", 1, true, true],
  // Says what to do, which the row does not.
  ["far", 1, true, false],
  ["shifted", 1, true, false],
] as const)("%s of %i row, rejects listed: %s, is said by the row itself: %s", (kind, rows, areListed, isSaid) => {
  const finding: PositionFinding = { kind, rows, compared: null, metres: null, suggestedCrs: null, examples: [2] };
  expect(isSaidByRow(finding, areListed)).toBe(isSaid);
});
