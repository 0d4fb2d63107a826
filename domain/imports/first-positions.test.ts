import { describe, expect, it } from "vitest";
import { findInWater, findShiftByName, type PlacedRow } from "@/domain/imports/first-positions";
import type { ComparedPosition } from "@/domain/imports/position-finding";
import { type CoordinateSystem, fromWgs84, toWgs84 } from "@/domain/positions/coordinate-systems";
import type { Coordinates } from "@/domain/positions/position";

const places = (count: number): Coordinates[] =>
  Array.from({ length: count }, (_, index) => [115.8 + index * 0.01, 28.6 + (index % 4) * 0.02]);

/** Numbers of one system that a file calls another. */
const taken = (truth: Coordinates, from: CoordinateSystem, as: CoordinateSystem): Coordinates =>
  toWgs84(fromWgs84(truth, from), as);

const compared = (count: number, from: CoordinateSystem, as: CoordinateSystem): ComparedPosition[] =>
  places(count).map((known, index) => ({ row: index + 2, crs: as, position: taken(known, from, as), known }));

describe("places of the same name", () => {
  it.each<[string, ComparedPosition[], ReturnType<typeof findShiftByName> | object]>([
    ["many, GCJ-02 taken for WGS 84", compared(6, "gcj02", "wgs84"), { isStrong: true }],
    ["many, BD-09 taken for GCJ-02", compared(6, "bd09", "gcj02"), { isStrong: true }],
    ["a few", compared(3, "gcj02", "wgs84"), { isStrong: false }],
  ])("%s: tell a mix-up", (_, pairs, expected) => {
    const found = findShiftByName(pairs);
    expect(found).toMatchObject(expected as object);
    expect(found?.finding).toMatchObject({ kind: "shifted-by-name", rows: pairs.length });
  });

  it("say nothing where they agree, where there is one, and where each lies elsewhere", () => {
    expect(findShiftByName(compared(6, "gcj02", "gcj02"))).toBeNull();
    expect(findShiftByName(compared(1, "gcj02", "wgs84"))).toBeNull();
    const elsewhere = places(6).map((known, index): ComparedPosition => {
      return { row: index + 2, crs: "wgs84", position: [known[0] + 0.004 * (index - 3), known[1] + 0.02], known };
    });
    expect(findShiftByName(elsewhere)).toBeNull();
  });
});

describe("points in water", () => {
  // A river east of a street; GCJ-02 read as WGS 84 lies about 500 m to the south-east of the truth.
  const river: Coordinates[] = [
    [115.862, 28.5],
    [115.87, 28.5],
    [115.87, 28.8],
    [115.862, 28.8],
  ];
  const street = Array.from({ length: 20 }, (_, index): Coordinates => [115.86, 28.6 + index * 0.005]);
  const rows = (from: CoordinateSystem, as: CoordinateSystem): PlacedRow[] =>
    street.map((truth, index) => ({ row: index + 2, crs: as, position: taken(truth, from, as) }));

  it("of a file in another system are told, with the system in which they lie on land", () => {
    const found = findInWater(rows("gcj02", "wgs84"), [[river]]);
    expect(found).toMatchObject({ kind: "in-water", rows: 20, suggestedCrs: "gcj02", examples: [2, 3, 4, 5, 6] });
  });

  it("are not told where they lie on land, on an island, or are few", () => {
    expect(findInWater(rows("gcj02", "gcj02"), [[river]])).toBeNull();
    expect(findInWater(rows("gcj02", "wgs84"), [[river, river]])).toBeNull();
    expect(findInWater(rows("gcj02", "wgs84").slice(0, 2), [[river]])).toBeNull();
    expect(findInWater(rows("gcj02", "wgs84"), [])).toBeNull();
  });

  it("are not told where no other system would bring them to land", () => {
    const bridge = street.map(
      ([, lat], index): PlacedRow => ({ row: index + 2, crs: "wgs84", position: [115.9, lat] }),
    );
    const lake: Coordinates[] = [
      [115.8, 28.4],
      [116, 28.4],
      [116, 28.9],
      [115.8, 28.9],
    ];
    expect(findInWater(bridge, [[lake]])).toBeNull();
  });
});
