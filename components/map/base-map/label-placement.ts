/** A rectangle in pixels: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** A name that would like to be shown, with the places it could stand, best first. */
export type LabelWish<T> = { item: T; rank: number; places: readonly (readonly Box[])[] };
export type PlacedLabel<T> = { item: T; place: number };

const CELL = 64;

/** Rectangles already taken; a grid keeps asking cheap. */
export class TakenBoxes {
  private readonly cells = new Map<string, Box[]>();

  isFree(box: Box): boolean {
    return this.keys(box).every((key) => (this.cells.get(key) ?? []).every((taken) => !overlap(taken, box)));
  }

  take(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  private keys([left, top, right, bottom]: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(`${x},${y}`);
    }
    return keys;
  }
}

/**
 * Greedy and stable: the lowest rank chooses first, equal ranks in the order given. Each takes the first
 * of its places where all its boxes are free; who finds none is not shown. Adds what it places to `taken`.
 */
export function placeLabels<T>(wishes: readonly LabelWish<T>[], taken: TakenBoxes): PlacedLabel<T>[] {
  const placed: PlacedLabel<T>[] = [];
  for (const { item, places } of [...wishes].sort((a, b) => a.rank - b.rank)) {
    const place = places.findIndex((boxes) => boxes.every((box) => taken.isFree(box)));
    const boxes = places[place];
    if (!boxes) continue;
    for (const box of boxes) taken.take(box);
    placed.push({ item, place });
  }
  return placed;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
