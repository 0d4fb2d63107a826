import type { Box } from "@/components/map/base-map/label-placement";

export type SetLetter = { letter: string; x: number; y: number; angle: number };
export type SetName = { letters: SetLetter[]; boxes: Box[] };

/** Pixels between two repetitions of a name along its river. */
const REPEAT = 760;

/** Where a repetition may stand, as parts of its stretch of river: the middle, else before or after it. */
const SPOTS = [0.5, 0.26, 0.74, 0.38, 0.62];

/**
 * Sets a name along a line of pixels x, y, x, y …, once every REPEAT pixels, always at the same spots of
 * the river; for each repetition a choice of spots, best first. Chinese names keep their characters upright and read downwards where the river runs north to
 * south; Latin names turn with the river.
 */
export function nameAlong(
  course: Float64Array,
  name: string,
  size: number,
  measure: (text: string) => number,
): SetName[][] {
  const lengths = lengthsOf(course);
  const total = lengths.at(-1) ?? 0;
  const upright = !/^[\p{Script=Latin}\s\d'-]+$/u.test(name);
  const letters = [...name];
  const gaps = letters.map((letter) => (upright ? size * 2.2 : measure(letter) + size * 0.35));
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  const count = Math.floor(total / REPEAT) || (total > span * 1.6 ? 1 : 0);

  const setAround = (middle: number): SetName => {
    const [before, after] = [pointAt(course, lengths, middle - span / 2), pointAt(course, lengths, middle + span / 2)];
    const steep = Math.abs(after.y - before.y) > Math.abs(after.x - before.x);
    // Reading runs to the right, or downwards where characters stand upright on a steep river.
    const forwards = upright && steep ? after.y >= before.y : after.x >= before.x;
    let at = -span / 2;
    const set = letters.map((letter, i): SetLetter => {
      const gap = gaps[i] ?? 0;
      const offset = (at + gap / 2) * (forwards ? 1 : -1);
      at += gap;
      const { x, y, angle } = pointAt(course, lengths, middle + offset);
      const along = forwards ? angle : angle + Math.PI;
      return { letter, x, y, angle: normalised(upright && steep ? along - Math.PI / 2 : along) };
    });
    const half = size * 0.62;
    return { letters: set, boxes: set.map(({ x, y }): Box => [x - half, y - half, x + half, y + half]) };
  };
  return Array.from({ length: count }, (_, index) => SPOTS.map((spot) => setAround((total * (index + spot)) / count)));
}

function lengthsOf(course: Float64Array): number[] {
  const lengths = [0];
  for (let i = 2; i < course.length; i += 2) {
    const step = Math.hypot((course[i] ?? 0) - (course[i - 2] ?? 0), (course[i + 1] ?? 0) - (course[i - 1] ?? 0));
    lengths.push((lengths.at(-1) ?? 0) + step);
  }
  return lengths;
}

function pointAt(
  course: Float64Array,
  lengths: readonly number[],
  at: number,
): { x: number; y: number; angle: number } {
  const next = lengths.findIndex((length) => length >= at);
  const i = Math.max(1, next < 0 ? lengths.length - 1 : next);
  const [from, to] = [lengths[i - 1] ?? 0, lengths[i] ?? 0];
  const t = to > from ? (at - from) / (to - from) : 0;
  const [ax = 0, ay = 0, bx = 0, by = 0] = [course[2 * i - 2], course[2 * i - 1], course[2 * i], course[2 * i + 1]];
  return { x: ax + (bx - ax) * t, y: ay + (by - ay) * t, angle: Math.atan2(by - ay, bx - ax) };
}

function normalised(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
