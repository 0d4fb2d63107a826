import { expect, it } from "vitest";
import { seededRandom } from "@/domain/random/seeded-random";

it("depends on its seed alone and stays in [0, 1)", () => {
  const [a, b, c] = [seededRandom(1), seededRandom(1), seededRandom(2)];
  const values = Array.from({ length: 1000 }, a);
  expect(Array.from({ length: 1000 }, b)).toEqual(values);
  expect(c()).not.toBe(values[0]);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
});
