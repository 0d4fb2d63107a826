/** A label beside a point: how far it reaches to the right of it, and to the left where there is no room. */
export type LabelAsked = {
  /** The point, and how far its sign reaches to either side. */
  x: number;
  reach: number;
  /** Of the text. */
  width: number;
  /** Further points that must stay free of other labels: everything from the leftmost to the rightmost is. */
  also?: readonly number[];
};

export type LabelPlaced = {
  lane: number;
  side: "right" | "left";
  /** Where the text begins (right of the points) or ends (left of them). */
  textAt: number;
};

/** Free space between what stands in one lane. */
const GAP = 6;

/**
 * Puts labels into lanes from the top so that none touches another, each in the first lane with room; from left to
 * right it takes no more lanes than labels overlap. No text lies across `line`, which runs down through all lanes.
 * Everything is in the units of `width`, the whole drawing's.
 */
export function intoLanes(asked: readonly LabelAsked[], width: number, line: number | null = null): LabelPlaced[] {
  const placed: LabelPlaced[] = asked.map(() => ({ lane: 0, side: "right", textAt: 0 }));
  const lanes: { from: number; to: number }[][] = [];
  const order = asked.map((_, index) => index).sort((a, b) => (asked[a]?.x ?? 0) - (asked[b]?.x ?? 0));
  for (const index of order) {
    const label = asked[index];
    if (!label) continue;
    const { from, to, ...beside } = spanOf(label, width, line);
    let lane = lanes.findIndex((taken) => taken.every((other) => to + GAP <= other.from || other.to + GAP <= from));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push({ from, to });
    placed[index] = { lane, ...beside };
  }
  return placed;
}

/**
 * What a label takes up with all of its points: the text to their right; to their left where there is no room, or the
 * line is in the way; and where neither goes, beyond the line.
 */
function spanOf({ x, reach, width, also = [] }: LabelAsked, whole: number, line: number | null) {
  const points = [x, ...also];
  const [from, to] = [Math.min(...points) - reach, Math.max(...points) + reach];
  const right = { from, to: to + width, side: "right" as const, textAt: to };
  const left = { from: from - width, to, side: "left" as const, textAt: from };
  const crosses = line !== null && to < line && line < right.to + GAP;
  if (right.to <= whole && !crosses) return right;
  const crossesLeft = line !== null && left.from - GAP < line && line < from;
  if (left.from >= 0 && !crossesLeft) return left;
  if (crosses && line + GAP + width <= whole) return { ...right, to: line + GAP + width, textAt: line + GAP };
  if (crossesLeft && line - GAP - width >= 0) return { ...left, from: line - GAP - width, textAt: line - GAP };
  return right.to <= whole ? right : left;
}

/** How wide a text is in ems: a Chinese character is one, a Latin one a little more than half. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 1 : 0.62), 0);
}
