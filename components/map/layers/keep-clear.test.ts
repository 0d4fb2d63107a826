import { describe, expect, it } from "vitest";
import { type Disc, keepClear } from "@/components/map/layers/keep-clear";

const mark = (x: number, y: number): Disc => ({ x, y, radius: 14, movable: false });
const cluster = (x: number, y: number): Disc => ({ x, y, radius: 20, movable: true });
const distance = (a: Disc | undefined, b: Disc | undefined) =>
  Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));

describe("keepClear", () => {
  it.each([
    ["beside it", cluster(10, 0)],
    ["on top of it", cluster(0, 0)],
  ])("moves a cluster %s off a mark, and never the mark", (_, disc) => {
    const [still, moved] = keepClear([mark(0, 0), disc]);
    expect(still).toEqual(mark(0, 0));
    expect(distance(still, moved)).toBeGreaterThan(34);
  });

  it("moves it no farther than needed, in the direction it lies", () => {
    const [, moved] = keepClear([mark(0, 0), cluster(30, 0)]);
    expect(moved).toEqual({ ...cluster(35, 0) });
  });

  it("leaves alone what is clear", () => {
    const discs = [mark(0, 0), cluster(100, 0), mark(5, 0)];
    expect(keepClear(discs)).toEqual(discs);
  });
});
