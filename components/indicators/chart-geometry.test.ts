import { describe, expect, it } from "vitest";
import { figure, indicatorsOf } from "@/domain/indicators/figure-fixture";
import { seriesOf } from "@/domain/indicators/series";
import { chartOf } from "./chart-geometry";

function chart(...written: Parameters<typeof figure>[0][]) {
  const [series] = indicatorsOf(written.map((each) => figure(each))).flatMap(seriesOf);
  if (!series) throw new Error("These figures are no series.");
  return chartOf(series);
}

describe("a chart of a series", () => {
  it("starts at zero: heights are in the proportion of the values", () => {
    const [low, high] = chart({ period: "2012", value: 25 }, { period: "2021", value: 100 }).bars;
    expect((high?.height ?? 0) / (low?.height ?? 1)).toBeCloseTo(4, 1);
    expect((low?.top ?? 0) + (low?.height ?? 0)).toBe((high?.top ?? 0) + (high?.height ?? 0));
  });

  it("stands bars as far apart as their dates are, and leaves the time between empty", () => {
    const { bars, gaps } = chart({ period: "2012" }, { period: "2014", value: 2 }, { period: "2020", value: 3 });
    const [a, b, c] = bars.map(({ x }) => x);
    expect(((c ?? 0) - (b ?? 0)) / ((b ?? 0) - (a ?? 0))).toBeCloseTo(3, 1);
    expect(bars).toHaveLength(3);
    expect(gaps).toHaveLength(2);
    for (const [from, to] of gaps) expect(to).toBeGreaterThan(from);
  });

  it.each([
    ["exactly", null],
    ["more-than", "up"],
    ["at-least", "up"],
    ["at-most", "down"],
    ["less-than", "down"],
    ["about", "around"],
    ["nearly", "around"],
  ] as const)("draws %s as %s", (qualifier, open) => {
    expect(chart({ period: "2012" }, { period: "2021", qualifier }).bars[1]?.open).toBe(open);
  });

  it("draws a range up to its higher end", () => {
    const [, bar] = chart({ period: "2012" }, { period: "2021", qualifier: "range", value: 2, valueHigh: 4 }).bars;
    expect(bar?.rangeTop).toBeLessThan(bar?.top ?? 0);
  });

  it("stays within the drawing and writes no date over another", () => {
    const { width, height, bars } = chart(
      ...Array.from({ length: 15 }, (_, index) => ({ period: String(2010 + index), value: index })),
    );
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.top).toBeGreaterThan(0);
      expect(bar.top + bar.height).toBeLessThan(height);
    }
    expect(bars.filter(({ hasDate }) => hasDate).length).toBeLessThan(5);
    expect(bars[0]?.hasDate).toBe(true);
    expect(bars.at(-1)?.hasDate).toBe(true);
  });
});
