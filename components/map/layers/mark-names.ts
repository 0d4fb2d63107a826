import { type Box, type LabelWish, placeLabels, TakenBoxes } from "@/components/map/base-map/label-placement";

/** In the order of preference; map-marks.css sets each. */
const sides = ["right", "left", "below", "above", "right-low", "left-low", "right-high", "left-high"] as const;
export type NameSide = (typeof sides)[number];

/** Must agree with .map-name in map.css. */
const SIZE = 12;
const LINE = 15;
const WIDEST = 134;
const PADDING = 4;

export type NamedMark = { id: string; text: string; x: number; y: number; size: number; rank: number; wanted: boolean };

let context: CanvasRenderingContext2D | null = null;

/** Set up once: asking an element for its style makes the browser lay out the whole page. */
function contextOf(container: HTMLElement): CanvasRenderingContext2D | null {
  if (context) return context;
  context = document.createElement("canvas").getContext("2d");
  if (context) context.font = `500 ${SIZE}px ${getComputedStyle(container).fontFamily}`;
  return context;
}

/** Width and height of a name as it will be set, wrapped where it is long. */
function measure(text: string, container: HTMLElement): [number, number] {
  const pen = contextOf(container);
  const width = Math.ceil(pen?.measureText(text).width ?? text.length * SIZE);
  const lines = Math.ceil(width / WIDEST);
  // Balanced lines are never much wider than their share, but break only between words.
  return [(lines > 1 ? Math.min(WIDEST, width / lines + SIZE) : width) + PADDING, lines * LINE];
}

/**
 * Which names stand beside their marks, and on which side: none over a mark, none over another, none over
 * what is `occupied` by symbols of the base map.
 * Answers what is taken as well, for the names of the base map.
 */
export function placeNames(
  marks: readonly NamedMark[],
  occupied: readonly Box[],
  container: HTMLElement,
): { sides: Map<string, NameSide>; boxes: Box[] } {
  const boxes = marks.map(({ x, y, size }): Box => {
    const half = size / 2 + 1;
    return [x - half, y - half, x + half, y + half];
  });
  const taken = new TakenBoxes();
  for (const box of [...boxes, ...occupied]) taken.take(box);

  const wishes = marks
    .filter(({ wanted }) => wanted)
    .map((mark): LabelWish<{ id: string; places: Box[] }> => {
      const [width, height] = measure(mark.text, container);
      const gap = mark.size / 2 + 3;
      const { x, y } = mark;
      const places: Box[] = [
        [x + gap, y - height / 2, x + gap + width, y + height / 2],
        [x - gap - width, y - height / 2, x - gap, y + height / 2],
        [x - width / 2, y + gap, x + width / 2, y + gap + height],
        [x - width / 2, y - gap - height, x + width / 2, y - gap],
        [x + gap, y, x + gap + width, y + height],
        [x - gap - width, y, x - gap, y + height],
        [x + gap, y - height, x + gap + width, y],
        [x - gap - width, y - height, x - gap, y],
      ];
      return { item: { id: mark.id, places }, rank: mark.rank, places: places.map((box) => [box]) };
    });

  const placed = new Map<string, NameSide>();
  for (const { item, place } of placeLabels(wishes, taken)) {
    const box = item.places[place];
    const side = sides[place];
    if (!box || !side) continue;
    placed.set(item.id, side);
    boxes.push(box);
  }
  return { sides: placed, boxes };
}
