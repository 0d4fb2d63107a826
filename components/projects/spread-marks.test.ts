import { describe, expect, it } from "vitest";
import { type MarkBox, spreadMarks } from "./spread-marks";

const plain: MarkBox = { left: 6, right: 6, half: 6 };
const labelled: MarkBox = { left: 6, right: 20, half: 6 };
const frame = { width: 360, height: 330 };
const mark = (x: number, y: number, box = plain) => ({ at: { x, y }, box });

describe("marks of a sketch", () => {
  it("stay where they are while none touches another", () => {
    expect(spreadMarks([mark(50, 50), mark(63, 50)], frame)).toEqual([
      { x: 50, y: 50 },
      { x: 63, y: 50 },
    ]);
  });

  it.each([
    ["two at one place", [mark(100, 100), mark(100, 100)]],
    ["a crowd", [mark(100, 100), mark(101, 99), mark(99, 101, labelled), mark(100, 104, labelled), mark(104, 100)]],
    ["a crowd in a corner", [mark(2, 2), mark(3, 2, labelled), mark(2, 3)]],
  ])("give way until none lies on another: %s", (_, marks) => {
    const points = spreadMarks(marks, frame);
    for (const [i, a] of points.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(6);
      expect(a.y).toBeGreaterThanOrEqual(6);
      for (const [j, b] of points.entries()) {
        if (i === j || (points[i]?.x ?? 0) > (points[j]?.x ?? 0)) continue;
        const [left = plain, right = plain] = [marks[i]?.box, marks[j]?.box];
        const apart = b.x - right.left - (a.x + left.right) > -0.3 || Math.abs(a.y - b.y) > 12 - 0.3;
        expect(apart, `${i} and ${j}: ${JSON.stringify([a, b])}`).toBe(true);
      }
    }
    expect(spreadMarks(marks, frame)).toEqual(points);
  });
});
