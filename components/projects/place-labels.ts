import type { Point } from "@/components/coverage/drawing";

/** Half the room that a name takes in a drawing: four characters wide, one line high. */
const [HALF_WIDTH, HEIGHT] = [22, 11];

/** Where a name may stand instead, in lines below (negative: above) its place. */
const shifts = [0, 1, -1, 1.8, -1.8];

const collide = (a: Point, b: Point, width: number): boolean =>
  Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < HEIGHT;

/** Names where they can be read: moved up or down off marks and off one another, left out where there is no room. */
export function placeLabels<T extends { at: Point }>(labels: readonly T[], marks: readonly Point[]): T[] {
  const placed: T[] = [];
  for (const label of labels) {
    const free = shifts
      .map((shift) => ({ x: label.at.x, y: Math.round((label.at.y + shift * HEIGHT) * 10) / 10 }))
      .find(
        (at) =>
          !placed.some((other) => collide(at, other.at, 2 * HALF_WIDTH)) &&
          // The middle of a name lies above the line it stands on.
          !marks.some((mark) => collide({ x: at.x, y: at.y - 4 }, mark, HALF_WIDTH + 4)),
      );
    if (free) placed.push({ ...label, at: free });
  }
  return placed;
}
