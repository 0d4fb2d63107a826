import { type CanvasView, isInView, place } from "@/components/map/base-map/canvas-view";
import type { Colours } from "@/components/map/base-map/colours";
import { type Box, placeLabels, TakenBoxes } from "@/components/map/base-map/label-placement";
import {
  aroundPoint,
  type Label,
  type Measure,
  type Style,
  setLine,
  type Wish,
} from "@/components/map/base-map/level-text";
import { nameAlong } from "@/components/map/base-map/river-name";
import type { Scene, Station } from "@/components/map/base-map/scene";

/** From which zoom a place is named, and how, by kind; rank adds to `from` for landmarks. */
const placeStyles: Record<string, { from: number; rank: number; style: Style; dot: boolean }> = {
  township: { from: 11, rank: 30, style: { size: 14, weight: 600, colour: "ink", spacing: 0.08 }, dot: false },
  "railway-station": { from: 11, rank: 40, style: { size: 12, weight: 600, colour: "ink", spacing: 0 }, dot: true },
  label: { from: 12, rank: 50, style: { size: 12, weight: 400, colour: "ink-soft", spacing: 0.12 }, dot: false },
  landmark: { from: 12, rank: 60, style: { size: 12, weight: 400, colour: "ink-soft", spacing: 0 }, dot: true },
};
const FIRST_STATION_ZOOM = 14;

/**
 * Draws all names that fit, the important ones first. `occupied` is what the marks have taken already,
 * `said` what they are called.
 * Answers nothing: a name that finds no room is left out until the next zoom.
 */
export function drawLabels(
  ctx: CanvasRenderingContext2D,
  view: CanvasView,
  scene: Scene,
  colours: Colours,
  options: { occupied: readonly Box[]; said: readonly string[]; outlines: boolean; area: Box },
): void {
  const taken = new TakenBoxes();
  for (const box of options.occupied) taken.take(box);
  // A name cut off by the edge of the canvas is no name.
  const [left, top, right, bottom] = options.area;
  const measure = (style: Style) => (text: string) => {
    ctx.font = fontOf(style, colours);
    return ctx.measureText(text).width;
  };
  const wishes = [
    ...riverWishes(view, scene, measure),
    ...(options.outlines ? districtWishes(view, scene, measure) : []),
    ...placeWishes(view, scene, measure).filter(({ item }) => !isSaid(item.text, options.said)),
    ...stationWishes(view, scene, measure),
  ].map((wish) => ({
    ...wish,
    places: wish.places.map((boxes) =>
      boxes.some((box) => box[0] < left || box[1] < top || box[2] > right || box[3] > bottom) ? outside : boxes,
    ),
  }));
  taken.take(nowhere);
  ctx.lineJoin = "round";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { item, place: index } of placeLabels(wishes, taken)) draw(ctx, item, index, colours);
}

/** A mark called "X centre" stands for X: the bare name beside it would say it twice. */
function isSaid(name: string, said: readonly string[]): boolean {
  return said.some((each) => each.startsWith(name));
}

/** A place that is always taken. */
const nowhere: Box = [-1e6, -1e6, -1e6 + 1, -1e6 + 1];
const outside: readonly Box[] = [nowhere];

function fontOf({ size, weight }: Style, colours: Colours): string {
  return `${weight} ${size}px ${colours.font}`;
}

function draw(ctx: CanvasRenderingContext2D, { style, at, dot }: Label, index: number, colours: Colours): void {
  // A dot without its name says nothing: they come together.
  if (dot) {
    ctx.beginPath();
    ctx.arc(dot.x, dot.y, 2.2, 0, 2 * Math.PI);
    ctx.fillStyle = colours[style.colour];
    ctx.fill();
  }
  ctx.font = fontOf(style, colours);
  for (const pass of ["halo", "ink"] as const) {
    for (const { letter, x, y, angle } of at[index] ?? []) {
      ctx.save();
      ctx.translate(x, y);
      ctx.rotate(angle);
      if (pass === "ink") {
        ctx.fillStyle = colours[style.colour];
        ctx.fillText(letter, 0, 0);
      } else if (style.colour !== "water-ink") {
        ctx.strokeStyle = colours.halo;
        ctx.lineWidth = 3.5;
        ctx.strokeText(letter, 0, 0);
      }
      ctx.restore();
    }
  }
}

function riverWishes(view: CanvasView, scene: Scene, measure: Measure): Wish[] {
  const size = Math.min(26, Math.max(13, 13 + (view.zoom - 10) * 2.5));
  const style: Style = { size, weight: 500, colour: "water-ink", spacing: 0 };
  return scene.rivers
    .filter((river) => isInView(view, river))
    .flatMap(({ course, name }) => {
      const pixels = course.map((value, i) => value * view.scale - (i % 2 ? view.top : view.left));
      return nameAlong(pixels, name, size, measure(style)).map((spots): Wish => {
        const at = spots.map(({ letters }) => letters);
        return { item: { style, text: name, at }, rank: 1, places: spots.map(({ boxes }) => boxes) };
      });
    });
}

function districtWishes(view: CanvasView, scene: Scene, measure: Measure): Wish[] {
  if (view.zoom > 12) return [];
  return scene.districts.map(({ name, own, centre }): Wish => {
    const size = (own ? 17 : 13) + Math.max(0, view.zoom - 10);
    const style: Style = { size, weight: own ? 600 : 400, colour: own ? "ink" : "ink-soft", spacing: 0.5 };
    const { x, y } = place(view, centre);
    // The large name gives way to whatever stands in the middle of the district.
    const spots = [0, -1.6, 1.6, -3.2, 3.2, -4.8, 4.8].map((lines) =>
      setLine(name, x, y + lines * size, style, measure(style)),
    );
    return {
      item: { style, text: name, at: spots.map((spot) => spot.letters) },
      rank: own ? 5 : 20,
      places: spots.map((spot) => [spot.box]),
    };
  });
}

function placeWishes(view: CanvasView, scene: Scene, measure: Measure): Wish[] {
  return scene.places.flatMap((each): Wish[] => {
    const kind = placeStyles[each.kind];
    if (!kind || view.zoom < kind.from + (each.kind === "landmark" ? each.rank - 1 : 0)) return [];
    const at = place(view, each);
    const wish = aroundPoint(each.name, at.x, at.y, kind.dot ? 6 : 0, kind.style, kind.rank + each.rank, measure);
    return [kind.dot ? { ...wish, item: { ...wish.item, dot: at } } : wish];
  });
}

function stationWishes(view: CanvasView, scene: Scene, measure: Measure): Wish[] {
  const nameFrom = ({ colours }: Station) => (colours.length > 1 ? FIRST_STATION_ZOOM - 1 : FIRST_STATION_ZOOM);
  const style: Style = { size: 12, weight: 500, colour: "ink", spacing: 0 };
  return scene.stations
    .filter((station) => view.zoom >= nameFrom(station))
    .map((station) => {
      const { x, y } = place(view, station);
      return aroundPoint(station.name, x, y, 10, style, station.colours.length > 1 ? 55 : 70, measure);
    });
}
