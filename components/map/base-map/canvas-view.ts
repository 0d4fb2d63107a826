import type { Area, Line, Point } from "@/components/map/base-map/scene";

/** The part of the world a canvas shows: unit square × `scale`, minus the canvas's own corner. */
export type CanvasView = {
  scale: number;
  left: number;
  top: number;
  width: number;
  height: number;
  zoom: number;
};

export function place(view: CanvasView, { x, y }: Point): Point {
  return { x: x * view.scale - view.left, y: y * view.scale - view.top };
}

export function isInView(view: CanvasView, { left, right, top, bottom }: Omit<Area, "rings">, margin = 0): boolean {
  return (
    right * view.scale - view.left > -margin &&
    left * view.scale - view.left < view.width + margin &&
    bottom * view.scale - view.top > -margin &&
    top * view.scale - view.top < view.height + margin
  );
}

/** Straight from point to point. */
export function traceRing(ctx: CanvasRenderingContext2D, view: CanvasView, ring: Line): void {
  for (let i = 0; i < ring.length; i += 2) {
    const { x, y } = place(view, { x: ring[i] ?? 0, y: ring[i + 1] ?? 0 });
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.closePath();
}

/** Only the pieces that can be seen: dashes along the whole border of a county take longer than all the rest. */
export function traceVisible(ctx: CanvasRenderingContext2D, view: CanvasView, ring: Line): void {
  const at = (i: number): Point => place(view, { x: ring[i] ?? 0, y: ring[i + 1] ?? 0 });
  let from = at(ring.length - 2);
  let open = false;
  for (let i = 0; i < ring.length; i += 2) {
    const to = at(i);
    const seen =
      Math.max(from.x, to.x) > -20 &&
      Math.min(from.x, to.x) < view.width + 20 &&
      Math.max(from.y, to.y) > -20 &&
      Math.min(from.y, to.y) < view.height + 20;
    if (seen && !open) ctx.moveTo(from.x, from.y);
    if (seen) ctx.lineTo(to.x, to.y);
    open = seen;
    from = to;
  }
}

/** A bank: the corners of the data are only where somebody clicked, so the shape swings past them. */
export function traceSoftRing(ctx: CanvasRenderingContext2D, view: CanvasView, ring: Line): void {
  const points = pointsOf(view, ring);
  const last = points.at(-1);
  const [first] = points;
  if (first && last && first.x === last.x && first.y === last.y) points.pop();
  const start = middle(points.at(-1), points[0]);
  ctx.moveTo(start.x, start.y);
  points.forEach((point, index) => {
    const end = middle(point, points[(index + 1) % points.length]);
    ctx.quadraticCurveTo(point.x, point.y, end.x, end.y);
  });
  ctx.closePath();
}

/** A metro line: through every station, without corners. */
export function traceSoftLine(ctx: CanvasRenderingContext2D, view: CanvasView, line: Line): void {
  const points = pointsOf(view, line);
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (!from) {
      ctx.moveTo(to.x, to.y);
      return;
    }
    const before = points[index - 2] ?? from;
    const after = points[index + 1] ?? to;
    // Handles no longer than a third of the way, or sharp turns between near stations would loop.
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const a = handle(before, to, length);
    const b = handle(from, after, length);
    ctx.bezierCurveTo(from.x + a.x, from.y + a.y, to.x - b.x, to.y - b.y, to.x, to.y);
  });
}

function handle(from: Point, to: Point, length: number): Point {
  const span = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: ((to.x - from.x) / span) * length * 0.3, y: ((to.y - from.y) / span) * length * 0.3 };
}

function pointsOf(view: CanvasView, line: Line): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < line.length; i += 2) points.push(place(view, { x: line[i] ?? 0, y: line[i + 1] ?? 0 }));
  return points;
}

function middle(a: Point | undefined, b: Point | undefined): Point {
  return { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
}
