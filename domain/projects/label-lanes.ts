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

export type LabelPlaced = { lane: number; side: "right" | "left" };

/** Free space between what stands in one lane. */
const GAP = 6;

/**
 * Puts labels into lanes from the top so that none touches another, each in the first lane with room; from left to
 * right it takes no more lanes than labels overlap. Everything is in the units of `width`, the whole drawing's.
 */
export function intoLanes(asked: readonly LabelAsked[], width: number): LabelPlaced[] {
  const placed: LabelPlaced[] = asked.map(() => ({ lane: 0, side: "right" }));
  const lanes: { from: number; to: number }[][] = [];
  const order = asked.map((_, index) => index).sort((a, b) => (asked[a]?.x ?? 0) - (asked[b]?.x ?? 0));
  for (const index of order) {
    const label = asked[index];
    if (!label) continue;
    const side = label.x + label.reach + label.width <= width ? "right" : "left";
    const span = spanOf(label, side);
    let lane = lanes.findIndex((taken) =>
      taken.every(({ from, to }) => span.to + GAP <= from || to + GAP <= span.from),
    );
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push(span);
    placed[index] = { lane, side };
  }
  return placed;
}

function spanOf({ x, reach, width, also = [] }: LabelAsked, side: LabelPlaced["side"]): { from: number; to: number } {
  const points = [x, ...also];
  const [from, to] = [Math.min(...points) - reach, Math.max(...points) + reach];
  return side === "right"
    ? { from, to: Math.max(to, x + reach + width) }
    : { from: Math.min(from, x - reach - width), to };
}

/** How wide a text is in ems: a Chinese character is one, a Latin one a little more than half. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 1 : 0.62), 0);
}
