import type { Coordinates } from "./fixtures";

// Krasovsky 1940, as the published descriptions of GCJ-02 have it. Written for the tests alone.
const A = 6378245;
const EE = 0.006693421622965943;
const rad = Math.PI / 180;

function waves(x: number, periods: [number, number][]): number {
  return periods.reduce((sum, [height, length]) => sum + height * Math.sin((x * Math.PI) / length), 0);
}

function offset([lng, lat]: Coordinates): Coordinates {
  const [x, y] = [lng - 105, lat - 35];
  const common = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    (waves(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ]) *
      2) /
      3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    (waves(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ]) *
      2) /
      3;
  const magic = 1 - EE * Math.sin(lat * rad) ** 2;
  return [east / ((A / Math.sqrt(magic)) * Math.cos(lat * rad) * rad), north / (((A * (1 - EE)) / magic ** 1.5) * rad)];
}

/** WGS 84 of a GCJ-02 position, by iteration: the shift at the point sought, not at the point given. */
export function gcj02ToWgs84([lng, lat]: Coordinates): Coordinates {
  let guess: Coordinates = [lng, lat];
  for (let round = 0; round < 10; round += 1) {
    const [east, north] = offset(guess);
    guess = [lng - east, lat - north];
  }
  return guess;
}

/** Metres between two positions of a district: flat is exact enough. */
export function metresBetween(a: Coordinates, b: Coordinates): number {
  const east = (a[0] - b[0]) * Math.cos(((a[1] + b[1]) / 2) * rad);
  return Math.hypot(east, a[1] - b[1]) * rad * 6371008.8;
}
