import { describe, expect, it } from "vitest";
import { emsOf, intoLanes, type LabelAsked } from "@/domain/projects/label-lanes";

const label = (x: number, width: number, also: number[] = []): LabelAsked => ({ x, reach: 9, width, also });

describe("labels in lanes", () => {
  it("stand in the first lane with room, and left of their point where there is none on the right", () => {
    expect(intoLanes([label(10, 100), label(60, 100), label(300, 100), label(950, 100)], 960)).toEqual([
      { lane: 0, side: "right", textAt: 19 },
      { lane: 1, side: "right", textAt: 69 },
      { lane: 0, side: "right", textAt: 309 },
      { lane: 0, side: "left", textAt: 941 },
    ]);
  });

  it("stay clear of the points they were moved from, on both sides", () => {
    expect(intoLanes([label(400, 100, [300])], 960)).toEqual([{ lane: 0, side: "right", textAt: 409 }]);
    expect(intoLanes([label(950, 100, [880])], 960)).toEqual([{ lane: 0, side: "left", textAt: 871 }]);
  });

  it.each([
    ["left of it where they would cross it to the right", label(800, 100), 860, { side: "left", textAt: 791 }],
    ["right of it where their point stands on it", label(860, 80), 860, { side: "right", textAt: 869 }],
    ["beyond it where there is no room on the left", label(30, 100), 60, { side: "right", textAt: 66 }],
    ["before it where there is no room on the right", label(950, 100), 860, { side: "left", textAt: 854 }],
    ["as ever far from it", label(300, 100), 860, { side: "right", textAt: 309 }],
  ])("stay off a line: %s", (_, asked, line, placed) => {
    expect(intoLanes([asked], 960, line)).toEqual([{ lane: 0, ...placed }]);
  });

  it("never touch one another", () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let run = 0; run < 200; run += 1) {
      const asked = Array.from({ length: 12 }, () => label(next(960), 20 + next(200), next(2) ? [next(960)] : []));
      const placed = intoLanes(asked, 960);
      const spans = asked.map(({ x, reach, width, also = [] }, index) => {
        const { lane = 0, side, textAt = 0 } = placed[index] ?? {};
        const ends = [x - reach, x + reach, ...also.flatMap((each) => [each - reach, each + reach]), textAt];
        ends.push(side === "right" ? textAt + width : textAt - width);
        return { lane, from: Math.min(...ends), to: Math.max(...ends) };
      });
      for (const [index, a] of spans.entries()) {
        for (const b of spans.slice(index + 1)) {
          expect(a.lane !== b.lane || a.to < b.from || b.to < a.from).toBe(true);
        }
      }
    }
  });
});

it.each([
  ["主体封顶", 4],
  ["10-31", 3.1],
  ["", 0],
])("%j is %d ems wide", (text, ems) => {
  expect(emsOf(text)).toBeCloseTo(ems);
});
