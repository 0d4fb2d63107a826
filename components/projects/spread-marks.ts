import type { Point } from "@/components/coverage/drawing";

/** What a mark takes up around its place: how far to the left, right, and up and down. */
export type MarkBox = { left: number; right: number; half: number };
type Placed = { at: Point; box: MarkBox };

/** Of rounds in which marks give way; after them what still touches stays so. */
const ROUNDS = 80;
/** With more marks than these a sketch shows where they crowd, not each. */
const MOST = 300;

/**
 * Where marks are drawn so that none lies on another: those too close give way in equal parts, across or up and down,
 * whichever is shorter. The same marks always end in the same places, within the frame.
 */
export function spreadMarks(marks: readonly Placed[], frame: { width: number; height: number }): Point[] {
  const points = marks.map(({ at }) => ({ ...at }));
  if (marks.length > MOST) return points;
  for (let round = 0; round < ROUNDS && giveWay(marks, points); round += 1) {
    for (const [index, { box }] of marks.entries()) keepInside(points[index], box, frame);
  }
  return points.map(({ x, y }) => ({ x: tenth(x), y: tenth(y) }));
}

/** One round: whether any mark had to move. */
function giveWay(marks: readonly Placed[], points: Point[]): boolean {
  let moved = false;
  for (const [index, mark] of marks.entries()) {
    for (let other = index + 1; other < marks.length; other += 1) {
      const [a, b, box] = [points[index], points[other], marks[other]?.box];
      if (!a || !b || !box) continue;
      const across = a.x < b.x ? a.x + mark.box.right - (b.x - box.left) : b.x + box.right - (a.x - mark.box.left);
      const down = mark.box.half + box.half - Math.abs(a.y - b.y);
      if (across <= TOUCH || down <= TOUCH) continue;
      moved = true;
      const axis = across < down ? "x" : "y";
      const step = (Math.min(across, down) / 2) * (a[axis] < b[axis] || a[axis] === b[axis] ? 1 : -1);
      a[axis] -= step;
      b[axis] += step;
    }
  }
  return moved;
}

/** Less than one sees. */
const TOUCH = 0.1;

function keepInside(point: Point | undefined, box: MarkBox, { width, height }: { width: number; height: number }) {
  if (!point) return;
  point.x = Math.min(Math.max(point.x, box.left), width - box.right);
  point.y = Math.min(Math.max(point.y, box.half), height - box.half);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
