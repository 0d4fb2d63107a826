import { describe, expect, it } from "vitest";
import { maxCoverage } from "@/domain/coverage/max-coverage";
import { seededRandom } from "@/domain/random/seeded-random";

function randomSets(random: () => number, candidates: number, size: number, share: number): number[][] {
  return Array.from({ length: candidates }, () => [...Array(size).keys()].filter(() => random() < share));
}

/** The most that any `count` of the sets cover, all of them tried. */
function bruteForce(sets: number[][], count: number, from = 0, covered: ReadonlySet<number> = new Set()): number {
  let best = covered.size;
  if (count === 0) return best;
  for (let index = from; index < sets.length; index++) {
    best = Math.max(best, bruteForce(sets, count - 1, index + 1, new Set([...covered, ...(sets[index] ?? [])])));
  }
  return best;
}

const covers = (sets: number[][], chosen: number[]) => new Set(chosen.flatMap((index) => sets[index] ?? [])).size;

describe("maximum coverage", () => {
  it("equals brute force on 600 random instances", () => {
    const random = seededRandom(11);
    for (let run = 0; run < 600; run++) {
      const count = 1 + Math.floor(random() * 3);
      const size = 1 + Math.floor(random() * 70);
      const sets = randomSets(random, 1 + Math.floor(random() * 12), size, 0.05 + random() * 0.5);
      const found = maxCoverage(sets, size, count);
      expect(found.total).toBe(bruteForce(sets, count));
      expect(found.bound).toBe(found.total);
      expect(found.chosen.length).toBeLessThanOrEqual(count);
      expect(covers(sets, found.chosen)).toBe(found.total);
      expect(found.gains.reduce((sum, gain) => sum + gain, 0)).toBe(found.total);
      expect([...found.gains].sort((a, b) => b - a)).toEqual(found.gains);
    }
  });

  it("beats the greedy choice where that is not best", () => {
    // Greedy takes the middle four first and needs a third set for the rest.
    const sets = [
      [0, 1, 2, 3],
      [0, 1, 4],
      [2, 3, 5],
    ];
    expect(maxCoverage(sets, 6, 2)).toMatchObject({ chosen: [1, 2], total: 6, bound: 6 });
  });

  it("without time to search still answers, within its bounds", () => {
    const random = seededRandom(5);
    for (let run = 0; run < 200; run++) {
      const sets = randomSets(random, 10, 40, 0.2);
      const best = bruteForce(sets, 3);
      const found = maxCoverage(sets, 40, 3, 0);
      expect(found.total).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
      expect(found.total).toBeLessThanOrEqual(best);
      expect(found.bound).toBeGreaterThanOrEqual(best);
    }
  });

  it.each<[string, number[][], number]>([
    ["no candidates", [], 4],
    ["candidates that cover nothing", [[], []], 4],
    ["nothing to cover", [[], []], 0],
  ])("chooses none among %s", (_, sets, size) => {
    expect(maxCoverage(sets, size, 3)).toEqual({ chosen: [], gains: [], total: 0, bound: 0 });
  });

  it("takes 3 of 600 in time", () => {
    const random = seededRandom(3);
    const at = Array.from({ length: 600 }, () => [random(), random()] as const);
    const sets = at.map(([x, y]) => at.flatMap(([u, v], index) => (Math.hypot(x - u, y - v) < 0.06 ? [index] : [])));
    const begun = performance.now();
    const found = maxCoverage(sets, 600, 3);
    expect(found.bound).toBe(found.total);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
