import { type Coordinates, distanceBetween } from "@/domain/positions/position";

export type Point = { x: number; y: number };
export type Drawing = {
  width: number;
  height: number;
  /** Metres in one unit of the drawing. */
  unit: number;
  at: (position: Coordinates) => Point;
  /** A round number of metres and how long it is in the drawing. */
  scale: { metres: number; length: number };
};

const WIDTH = 360;
const MARGIN = 16;
const FOOT = 26;
const rounds = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A drawing to scale, north up, in which all of these positions lie; tall ones are made narrower than the frame. */
export function drawingOf(positions: readonly Coordinates[], tallest = 420): Drawing {
  const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const middle = (south + north) / 2;
  const across = distanceBetween([west, middle], [east, middle]);
  const up = distanceBetween([west, south], [west, north]);
  const unit = Math.max(across / (WIDTH - 2 * MARGIN), up / tallest, 1);
  const perLng = across / Math.max(east - west, 1e-9) / unit;
  const perLat = up / Math.max(north - south, 1e-9) / unit;
  const left = (WIDTH - across / unit) / 2;
  const metres = rounds.filter((each) => each / unit <= WIDTH / 3).at(-1) ?? 100;
  return {
    width: WIDTH,
    height: tenth(up / unit + 2 * MARGIN + FOOT),
    unit,
    at: ([lng, lat]) => ({ x: tenth(left + (lng - west) * perLng), y: tenth(MARGIN + (north - lat) * perLat) }),
    scale: { metres, length: tenth(metres / unit) },
  };
}

/** Rings of positions as one path. */
export function ringsPath(rings: readonly (readonly Coordinates[])[], at: Drawing["at"]): string {
  return rings
    .map(
      (ring) =>
        `M${ring
          .map((position) => at(position))
          .map(({ x, y }) => `${x} ${y}`)
          .join("L")}Z`,
    )
    .join("");
}

/** The four corners around a position at a distance in metres. */
export function squareAround([lng, lat]: Coordinates, metres: number): Coordinates[] {
  const dLat = metres / 111_195;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [
    [lng - dLng, lat - dLat],
    [lng + dLng, lat + dLat],
  ];
}
