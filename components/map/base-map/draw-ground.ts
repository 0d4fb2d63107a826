import {
  type CanvasView,
  isInView,
  place,
  traceRing,
  traceSoftLine,
  traceSoftRing,
  traceVisible,
} from "@/components/map/base-map/canvas-view";
import type { Colours } from "@/components/map/base-map/colours";
import { SYMBOLS_FROM } from "@/components/map/base-map/label-board";
import type { District, River, Scene } from "@/components/map/base-map/scene";

type Context = CanvasRenderingContext2D;

/** Degrees between the lines of the grid, by zoom: sparse enough to stay in the background. */
const gridSteps: readonly (readonly [number, number])[] = [
  [15, 0.01],
  [13, 0.02],
  [11, 0.1],
  [0, 0.5],
];

/** Paper and land: everything below the lines. */
export function drawLand(ctx: Context, view: CanvasView, scene: Scene, colours: Colours, outlines: boolean): void {
  ctx.fillStyle = outlines && scene.districts.length > 0 ? colours.paper : colours.district;
  ctx.fillRect(0, 0, view.width, view.height);
  if (outlines) {
    // The district lies on top: neighbours only nearly meet it.
    for (const district of [...scene.districts].sort((a, b) => Number(a.own) - Number(b.own))) {
      fillDistrict(ctx, view, district, district.own ? colours.district : colours.land);
    }
  }
  drawGrid(ctx, view, colours);
}

export function drawRivers(ctx: Context, view: CanvasView, scene: Scene, colours: Colours): void {
  for (const river of scene.rivers) drawRiver(ctx, view, river, colours);
}

function fillDistrict(ctx: Context, view: CanvasView, district: District, colour: string): void {
  if (!isInView(view, district)) return;
  ctx.beginPath();
  for (const ring of district.rings) traceRing(ctx, view, ring);
  ctx.fillStyle = colour;
  ctx.fill("evenodd");
}

/** Dashed: where a boundary runs is not known better than the data says. */
export function drawOutlines(ctx: Context, view: CanvasView, scene: Scene, colours: Colours): void {
  ctx.lineJoin = "round";
  for (const district of scene.districts) {
    if (!isInView(view, district)) continue;
    ctx.beginPath();
    for (const ring of district.rings) traceVisible(ctx, view, ring);
    ctx.strokeStyle = district.own ? colours.edge : colours.outline;
    ctx.lineWidth = district.own ? 1.5 : 1;
    ctx.setLineDash(district.own ? [8, 3, 2, 3] : [5, 4]);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

function drawGrid(ctx: Context, view: CanvasView, colours: Colours): void {
  const step = gridSteps.find(([from]) => view.zoom >= from)?.[1] ?? 1;
  const lngOf = (x: number) => ((x + view.left) / view.scale - 0.5) * 360;
  const yOf = (lat: number) => {
    const sin = Math.sin((lat * Math.PI) / 180);
    return (0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI) * view.scale - view.top;
  };
  const latOf = (y: number) =>
    (Math.atan(Math.sinh((0.5 - (y + view.top) / view.scale) * 2 * Math.PI)) * 180) / Math.PI;
  ctx.beginPath();
  for (let i = Math.ceil(lngOf(0) / step); i * step < lngOf(view.width); i++) {
    const x = Math.round(((i * step) / 360 + 0.5) * view.scale - view.left) + 0.5;
    ctx.moveTo(x, 0);
    ctx.lineTo(x, view.height);
  }
  for (let i = Math.ceil(latOf(view.height) / step); i * step < latOf(0); i++) {
    const y = Math.round(yOf(i * step)) + 0.5;
    ctx.moveTo(0, y);
    ctx.lineTo(view.width, y);
  }
  ctx.strokeStyle = colours.grid;
  ctx.lineWidth = 1;
  ctx.stroke();
}

function drawRiver(ctx: Context, view: CanvasView, river: River, colours: Colours): void {
  if (!isInView(view, river, 40)) return;
  ctx.beginPath();
  for (const ring of river.rings) traceSoftRing(ctx, view, ring);
  ctx.lineJoin = "round";
  const bank = Math.min(14, Math.max(2, (view.zoom - 9) * 2));
  // Two strokes of shore below the water: a bank that fades instead of a hard edge.
  ctx.strokeStyle = faded(ctx, view, river, colours.shore);
  for (const [width, alpha] of [
    [bank * 2, 0.4],
    [bank, 0.8],
  ] as const) {
    ctx.globalAlpha = alpha;
    ctx.lineWidth = width;
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  ctx.fillStyle = faded(ctx, view, river, colours.water);
  ctx.fill("evenodd");
}

/** A schematic river ends where its data ends, not where it ends: let it run out softly. */
function faded(ctx: Context, view: CanvasView, river: River, colour: string): string | CanvasGradient {
  if (!river.schematic) return colour;
  const along = river.bottom - river.top > river.right - river.left;
  const from = place(view, { x: river.left, y: river.top });
  const to = place(view, { x: river.right, y: river.bottom });
  const gradient = along ? ctx.createLinearGradient(0, from.y, 0, to.y) : ctx.createLinearGradient(from.x, 0, to.x, 0);
  // "transparent" alone is black, and would turn the water grey on its way out.
  const clear = /^#[\da-f]{6}$/i.test(colour) ? `${colour}00` : "transparent";
  gradient.addColorStop(0, clear);
  gradient.addColorStop(0.07, colour);
  gradient.addColorStop(0.93, colour);
  gradient.addColorStop(1, clear);
  return gradient;
}

/** Lines in their colours on a casing of paper, as on the plan in the station. */
export function drawMetro(ctx: Context, view: CanvasView, scene: Scene, colours: Colours): void {
  const width = Math.min(7, Math.max(2, (view.zoom - 8) * 0.9));
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  for (const casing of [true, false]) {
    for (const line of scene.metro) {
      ctx.beginPath();
      for (const part of line.parts) traceSoftLine(ctx, view, part);
      ctx.strokeStyle = casing ? colours.casing : line.colour;
      ctx.lineWidth = casing ? width + Math.min(4, width) : width;
      ctx.stroke();
    }
  }
  if (view.zoom < SYMBOLS_FROM) return;
  for (const station of scene.stations) {
    const { x, y } = place(view, station);
    if (x < -20 || y < -20 || x > view.width + 20 || y > view.height + 20) continue;
    drawStation(ctx, x, y, width, station.colours, colours);
  }
}

function drawStation(ctx: Context, x: number, y: number, width: number, lines: string[], colours: Colours): void {
  const ring = (radius: number, stroke: string, lineWidth: number) => {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = colours.station;
    ctx.fill();
    ctx.strokeStyle = stroke;
    ctx.lineWidth = lineWidth;
    ctx.stroke();
  };
  if (lines.length > 1) {
    ring(width * 1.15, colours.ink, Math.max(1.2, width * 0.28));
    ring(width * 0.55, colours.ink, Math.max(1, width * 0.22));
  } else {
    ring(width * 0.72, lines[0] ?? colours.ink, Math.max(1.2, width * 0.36));
  }
}
