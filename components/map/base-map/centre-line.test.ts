import { describe, expect, it } from "vitest";
import { centreLine } from "@/components/map/base-map/centre-line";

/** y of the line where it crosses x. */
function heightAt(line: Float64Array, x: number): number {
  for (let i = 2; i < line.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [line[i - 2], line[i - 1], line[i], line[i + 1]];
    if (ax !== bx && (ax - x) * (bx - x) <= 0) return ay + ((by - ay) * (x - ax)) / (bx - ax);
  }
  return Number.NaN;
}

describe("centreLine", () => {
  it("runs down the middle of a straight river", () => {
    const line = centreLine(new Float64Array([0, 0, 100, 0, 100, 2, 0, 2, 0, 0]));
    expect(heightAt(line, 25)).toBeCloseTo(1, 1);
    expect(heightAt(line, 75)).toBeCloseTo(1, 1);
  });

  it("follows a bend", () => {
    const line = centreLine(new Float64Array([0, 0, 50, 20, 100, 0, 100, 4, 50, 24, 0, 4]));
    expect(heightAt(line, 50)).toBeGreaterThan(20);
    expect(heightAt(line, 50)).toBeLessThan(24);
  });

  it("spans the whole length, whichever way the ring turns", () => {
    for (const ring of [
      [0, 0, 100, 0, 100, 2, 0, 2],
      [0, 2, 100, 2, 100, 0, 0, 0],
    ]) {
      const line = centreLine(new Float64Array(ring));
      const xs = line.filter((_, index) => index % 2 === 0);
      expect(Math.min(...xs)).toBeLessThan(3);
      expect(Math.max(...xs)).toBeGreaterThan(97);
    }
  });
});
