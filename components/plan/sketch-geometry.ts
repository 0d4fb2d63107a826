import { type Coordinates, distanceBetween } from "@/domain/positions/position";

export type SketchPoint = { x: number; y: number };
export type Sketch = {
  width: number;
  height: number;
  points: SketchPoint[];
  /** A round number of metres and how long it is in the drawing. */
  scale: { metres: number; length: number };
};

const WIDTH = 340;
const MARGIN = 28;
const FOOT = 24;
const rounds = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Positions as a drawing, north up and to scale; flat or tall routes keep a height that one can read. */
export function sketchOf(positions: readonly Coordinates[]): Sketch {
  const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const across = distanceBetween([west, south], [east, south]);
  const up = distanceBetween([west, south], [west, north]);
  const room = { x: WIDTH - 2 * MARGIN, y: 150 };
  // Metres per unit; a start at the place itself is a point, not a division by zero.
  const unit = Math.max(across / room.x, up / room.y, 1);
  const height = Math.max(70, up / unit) + 2 * MARGIN + FOOT;
  const left = (WIDTH - across / unit) / 2;
  const top = (height - FOOT - up / unit) / 2;
  const points = positions.map(([lng, lat]) => ({
    x: tenth(left + distanceBetween([west, south], [lng, south]) / unit),
    y: tenth(top + distanceBetween([west, north], [west, lat]) / unit),
  }));
  const metres = rounds.filter((each) => each / unit <= WIDTH / 3).at(-1) ?? 100;
  return { width: WIDTH, height: tenth(height), points, scale: { metres, length: tenth(metres / unit) } };
}
