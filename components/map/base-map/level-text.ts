import type { Colours } from "@/components/map/base-map/colours";
import type { Box, LabelWish } from "@/components/map/base-map/label-placement";
import type { SetLetter } from "@/components/map/base-map/river-name";
import type { Point } from "@/components/map/base-map/scene";

/** `spacing` between letters in parts of `size`. */
export type Style = { size: number; weight: number; colour: keyof Colours; spacing: number };
/** Where each letter goes; `at` is one entry per place the wish names. */
export type Label = { style: Style; text: string; at: readonly (readonly SetLetter[])[]; dot?: Point };
export type Wish = LabelWish<Label>;
export type Measure = (style: Style) => (text: string) => number;

/** Right, left, below, above of a symbol; a name without one stands on its point first. */
export function aroundPoint(
  text: string,
  x: number,
  y: number,
  gap: number,
  style: Style,
  rank: number,
  measure: Measure,
): Wish {
  const half = measure(style)(text) / 2 + (style.spacing * style.size * text.length) / 2;
  const away = Math.max(gap, 12);
  const centres: [number, number][] = [
    ...(gap === 0 ? ([[x, y]] as [number, number][]) : []),
    [x + half + away, y],
    [x - half - away, y],
    [x, y + away + style.size * 0.7],
    [x, y - away - style.size * 0.7],
  ];
  // Below before beside where the point itself is taken by a mark of the same place.
  if (gap === 0) centres.splice(1, 0, [x, y + 26], [x, y - 26]);
  const spots = centres.map(([cx, cy]) => setLine(text, cx, cy, style, measure(style)));
  return {
    item: { style, text, at: spots.map((spot) => spot.letters) },
    rank,
    places: spots.map((spot) => [spot.box]),
  };
}

/** A level line of text around its centre, letter by letter where it is spaced out. */
export function setLine(
  text: string,
  x: number,
  y: number,
  style: Style,
  measure: (text: string) => number,
): { letters: SetLetter[]; box: Box } {
  const parts = style.spacing > 0 ? [...text] : [text];
  const gap = style.spacing * style.size;
  const widths = parts.map(measure);
  const width = widths.reduce((sum, each) => sum + each, 0) + gap * (parts.length - 1);
  let at = x - width / 2;
  const letters = parts.map((letter, index): SetLetter => {
    const own = widths[index] ?? 0;
    const centre = at + own / 2;
    at += own + gap;
    return { letter, x: centre, y, angle: 0 };
  });
  const half = style.size * 0.65;
  return { letters, box: [x - width / 2 - 3, y - half, x + width / 2 + 3, y + half] };
}
