import { expect, it } from "vitest";
import type { Box } from "@/domain/positions/china";
import { type CoordinateSystem, fromWgs84 } from "@/domain/positions/coordinate-systems";
import { distanceBetween } from "@/domain/positions/distance";
import { degreesText, moveBy } from "@/domain/positions/move-by";
import type { Coordinates } from "@/domain/positions/position";
import { positionDoubts } from "@/domain/positions/position-doubts";

const known: Coordinates = [115.8582, 28.6989];
const expected: Box = [115.6, 28.5, 116, 28.9];
const kinds = (
  position: Coordinates,
  crs: CoordinateSystem,
  before: Coordinates | null = known,
  precision: number | null = null,
) =>
  positionDoubts(position, crs, before, precision, expected).map((doubt) =>
    doubt.kind === "mixed-up" ? `${doubt.crs} ${Math.round(doubt.metres / 50) * 50}` : doubt.kind,
  );

it.each<[string, Coordinates, CoordinateSystem, Coordinates | null, string[]]>([
  ["where it was", known, "wgs84", known, []],
  ["GCJ-02 taken for WGS 84", fromWgs84(known, "gcj02"), "wgs84", known, ["gcj02 600"]],
  ["BD-09 taken for WGS 84", fromWgs84(known, "bd09"), "wgs84", known, ["bd09 1150"]],
  ["moved across the street", moveBy(known, 60, 40), "wgs84", known, []],
  ["moved by a kilometre another way", moveBy(known, -700, 700), "wgs84", known, []],
  ["nothing known before", fromWgs84(known, "gcj02"), "wgs84", null, []],
  ["another district", [116.4, 28.7], "wgs84", known, ["outside"]],
])("%s", (_, position, crs, before, doubts) => {
  expect(kinds(position, crs, before)).toEqual(doubts);
});

it.each([
  ["nobody said", null, 40, ["gcj02 600"]],
  ["±60 m", 60, 40, ["gcj02 600"]],
  ["±1.5 km, exactly as in another system", 1500, 0, ["gcj02 600"]],
  ["±1.5 km, and only about so: the shift is smaller than what is known", 1500, 40, []],
] as const)("a known position of %s", (_, precision, off, doubts) => {
  expect(kinds(moveBy(fromWgs84(known, "gcj02"), 0, off), "wgs84", known, precision)).toEqual(doubts);
});

it.each([
  [1, 0, 1],
  [0, -10, 10],
  [300, 400, 500],
])("%i m east and %i m north are %i m", (east, north, metres) => {
  expect(Math.abs(distanceBetween(known, moveBy(known, east, north)) - metres)).toBeLessThan(metres * 0.001);
});

it.each([
  [115.85, "115.85"],
  [115.8512345678, "115.851235"],
  [28, "28"],
])("%f is written %s", (value, text) => {
  expect(degreesText(value)).toBe(text);
});
