import { describe, expect, it } from "vitest";
import { isInside, placeStations, type Ring, type Station } from "@/cli/sample/stations";
import { type Coordinates, distanceBetween } from "@/domain/positions/position";

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const seats = new Map<string, Coordinates>([
  ["a", [115.84, 28.69]],
  ["b", [115.8, 28.69]],
]);
const ground = { seats, outline: [box(115.77, 28.65, 115.87, 28.73)], water: [box(115.845, 28.65, 115.85, 28.73)] };
const stations: Station[] = Array.from({ length: 40 }, (_, index) => ({
  code: `s${String(index).padStart(2, "0")}`,
  township: index % 2 ? "a" : "b",
  isCommunity: index % 3 > 0,
}));
const placed = placeStations(stations, ground);
const placeOf = new Map(placed.map(({ code, position }) => [code, position]));
const distanceFromSeat = ({ code, township }: Station) =>
  distanceBetween(placeOf.get(code) as Coordinates, seats.get(township) as Coordinates);

describe("placeStations", () => {
  it("places every station once", () => {
    expect(placed.map(({ code }) => code)).toEqual(stations.map(({ code }) => code));
  });

  it("gives the same positions in any order and at any time", () => {
    expect(placeStations([...stations].reverse(), ground)).toEqual(placed);
  });

  it.each(placed)("keeps $code inside the outline and out of the water", ({ position }) => {
    expect(ground.outline.some((ring) => isInside(position, ring))).toBe(true);
    expect(ground.water.some((ring) => isInside(position, ring))).toBe(false);
  });

  it("keeps stations 250 m apart", () => {
    const distances = placed.flatMap((a, i) => placed.slice(i + 1).map((b) => distanceBetween(a.position, b.position)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(250);
  });

  it("keeps a station nearest to its own township's seat", () => {
    for (const station of stations) {
      const other = seats.get(station.township === "a" ? "b" : "a") as Coordinates;
      expect(distanceFromSeat(station)).toBeLessThanOrEqual(
        distanceBetween(placeOf.get(station.code) as Coordinates, other),
      );
    }
  });

  it("crowds communities and spreads villages", () => {
    const mean = (some: Station[]) => some.reduce((sum, each) => sum + distanceFromSeat(each), 0) / some.length;
    const communities = stations.filter(({ isCommunity }) => isCommunity);
    const villages = stations.filter(({ isCommunity }) => !isCommunity);
    expect(mean(villages)).toBeGreaterThan(mean(communities) * 1.3);
  });

  it("says which township has no seat", () => {
    expect(() => placeStations([{ code: "x", township: "c", isCommunity: true }], ground)).toThrow("x: its township c");
  });

  it("gives up where there is no room, naming the station", () => {
    const cramped = { ...ground, outline: [box(115.8395, 28.6895, 115.8405, 28.6905)] };
    expect(() => placeStations(stations.slice(1, 2), cramped)).toThrow("s01: no free place");
  });
});
