import { describe, expect, it } from "vitest";
import { fanOut } from "@/components/map/layers/fan-out";

const smallestGap = (points: { x: number; y: number }[]) =>
  Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));

describe("fanOut", () => {
  it("leaves points alone that stand apart", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
    ];
    expect(fanOut(points)).toEqual(points);
    expect(fanOut([])).toEqual([]);
  });

  it.each([2, 5, 10, 30])("spreads %i on one spot so that none covers another", (count) => {
    const spread = fanOut(Array.from({ length: count }, () => ({ x: 100, y: 100 })));
    expect(spread).toHaveLength(count);
    expect(smallestGap(spread)).toBeGreaterThan(15);
  });

  it("does not move the neighbours of a group", () => {
    const far = { x: 200, y: 0 };
    expect(fanOut([{ x: 0, y: 0 }, far, { x: 1, y: 1 }])[1]).toEqual(far);
  });
});
