type Point = { x: number; y: number };

/** Marks closer than this, in pixels, cover each other. */
const CLOSE = 10;
/** Room each takes on the circle they are moved to. */
const ROOM = 30;
/** More than this go on a spiral: the circle would get too wide. */
const CIRCLE = 10;

/** Where to draw points that lie on top of each other: around their common place, in a steady order. */
export function fanOut(points: readonly Point[]): Point[] {
  const drawn = points.map(({ x, y }) => ({ x, y }));
  const seen = new Set<number>();
  points.forEach((point, index) => {
    if (seen.has(index)) return;
    const group = points.flatMap((other, i) =>
      !seen.has(i) && Math.abs(other.x - point.x) < CLOSE && Math.abs(other.y - point.y) < CLOSE ? [i] : [],
    );
    for (const i of group) seen.add(i);
    if (group.length < 2) return;
    group.forEach((i, nth) => {
      const [angle, radius] =
        group.length <= CIRCLE
          ? [
              (nth / group.length) * 2 * Math.PI - Math.PI / 2,
              Math.max(ROOM / 2, (group.length * ROOM) / (2 * Math.PI)),
            ]
          : [nth * 2.4, ROOM * 0.6 * Math.sqrt(nth)];
      drawn[i] = { x: point.x + radius * Math.cos(angle), y: point.y + radius * Math.sin(angle) };
    });
  });
  return drawn;
}
