import { describe, expect, it } from "vitest";
import { type CoordinateSystem, coordinateSystems, fromWgs84, toWgs84 } from "@/domain/positions/coordinate-systems";
import { type Coordinates, distanceBetween } from "@/domain/positions/position";
import { seededRandom } from "@/domain/random/seeded-random";

/** The vectors of domain.md §3.2. */
const wgs84: Coordinates = [115.8582, 28.6989];
const vectors: [CoordinateSystem, Coordinates, metres: number][] = [
  ["wgs84", [115.8582, 28.6989], 0],
  ["cgcs2000", [115.8582, 28.6989], 0],
  ["gcj02", [115.86310172348854, 28.695579563120614], 604],
  ["bd09", [115.8697008144969, 28.701240048954308], 1151.5],
];

describe.each(vectors)("%s", (system, coordinates, metres) => {
  it("gives the vector", () => {
    const [lng, lat] = fromWgs84(wgs84, system);
    expect(lng).toBeCloseTo(coordinates[0], 12);
    expect(lat).toBeCloseTo(coordinates[1], 12);
  });

  it("reads the vector", () => {
    expect(distanceBetween(toWgs84(coordinates, system), wgs84)).toBeLessThan(0.5);
  });

  it(`lies ${metres} m away`, () => {
    expect(Math.abs(distanceBetween(wgs84, coordinates) - metres)).toBeLessThan(2);
  });

  it("comes back to within a metre, near Nanchang", () => {
    const random = seededRandom(360113);
    for (let count = 0; count < 500; count++) {
      const point: Coordinates = [115.4 + random() * 0.9, 28.1 + random() * 0.9];
      expect(distanceBetween(toWgs84(fromWgs84(point, system), system), point)).toBeLessThan(1);
    }
  });
});

it("tells GCJ-02 and BD-09 900 m apart", () => {
  expect(Math.abs(distanceBetween(fromWgs84(wgs84, "gcj02"), fromWgs84(wgs84, "bd09")) - 900.2)).toBeLessThan(2);
});

it.each(coordinateSystems)("leaves a point outside China where it is: %s", (system) => {
  // BD-09 is not defined there; gcoord applies its second shift everywhere.
  const limit = system === "bd09" ? 1500 : 0.001;
  expect(distanceBetween(fromWgs84([2.35, 48.85], system), [2.35, 48.85])).toBeLessThan(limit);
});

it("does not write into its argument", () => {
  const point: Coordinates = [115.8582, 28.6989];
  fromWgs84(point, "bd09");
  toWgs84(point, "bd09");
  expect(point).toEqual([115.8582, 28.6989]);
});
