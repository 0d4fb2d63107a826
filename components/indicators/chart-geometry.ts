import type { Series, SeriesPoint } from "@/domain/indicators/series";

/** A bar of a chart, in the units of the drawing. `open`: where its true end may lie, seen from the end drawn. */
export type Bar = {
  point: SeriesPoint;
  x: number;
  width: number;
  top: number;
  height: number;
  /** From where on the value is a range: its higher end. */
  rangeTop: number | null;
  open: "up" | "down" | "around" | null;
  /** Whether its label has room beside that of the bar before. */
  hasDate: boolean;
};
export type Chart = { width: number; height: number; base: number; bars: Bar[]; gaps: [number, number][] };

const WIDTH = 320;
const HEIGHT = 150;
/** Room for a value above the highest bar, and for a date below. */
const TOP = 34;
const FOOT = 22;
const EDGE = 48;
const WIDEST = 34;
const LABEL = 84;

const open: Partial<Record<SeriesPoint["observation"]["qualifier"], Bar["open"]>> = {
  "more-than": "up",
  "at-least": "up",
  "less-than": "down",
  "at-most": "down",
  about: "around",
  nearly: "around",
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Which bars have a label: the last and the first, then those in between that have room beside the others. */
function labelledOf(places: readonly number[]): Set<number> {
  const order = [places.length - 1, ...places.keys()];
  const labelled = new Set<number>();
  for (const index of order) {
    const place = places[index] ?? 0;
    if ([...labelled].every((other) => Math.abs((places[other] ?? 0) - place) >= LABEL)) labelled.add(index);
  }
  return labelled;
}

/**
 * Bars on an axis of time, from zero: as far from one another as their dates are, with nothing drawn in between.
 * The highest value, or end of a range, is as high as the drawing allows.
 */
export function chartOf({ points }: Series): Chart {
  const middles = points.map(({ from, to }) => (from + to) / 2);
  const [first, last] = [Math.min(...middles), Math.max(...middles)];
  const months = Math.max(last - first, 1);
  const nearest = Math.min(...middles.slice(1).map((middle, index) => middle - (middles[index] ?? middle)));
  const perMonth = (WIDTH - 2 * EDGE) / months;
  const width = tenth(Math.max(2, Math.min(WIDEST, nearest * perMonth * 0.8)));
  const highest = Math.max(...points.map(({ value, high }) => high ?? value), 1e-9);
  const base = HEIGHT - FOOT;
  const heightOf = (value: number) => tenth((Math.max(0, value) / highest) * (base - TOP));
  const places = middles.map((middle) => EDGE + (middle - first) * perMonth);
  const labelled = labelledOf(places);
  const bars = points.map((point, index): Bar => {
    const middle = places[index] ?? EDGE;
    return {
      point,
      x: tenth(middle - width / 2),
      width,
      top: tenth(base - heightOf(point.value)),
      height: heightOf(point.value),
      rangeTop: point.high === null ? null : tenth(base - heightOf(point.high)),
      open: open[point.observation.qualifier] ?? null,
      hasDate: labelled.has(index),
    };
  });
  const gaps = bars.slice(1).map((bar, index): [number, number] => {
    const before = bars[index] ?? bar;
    return [tenth(before.x + before.width), bar.x];
  });
  return { width: WIDTH, height: HEIGHT, base, bars, gaps };
}
