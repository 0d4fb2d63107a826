import { expect, it } from "vitest";
import type { Coordinates } from "@/domain/positions/position";
import { isInWater, type Water } from "@/domain/positions/water";

const square = (from: number, to: number): Coordinates[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const lakeWithIsland: Water = [square(0, 10), square(4, 6)];
const pond: Water = [square(20, 21)];

it.each([
  ["in a lake", [1, 1], true],
  ["on an island of it", [5, 5], false],
  ["between the island and the shore", [3, 5], true],
  ["on land", [11, 5], false],
  ["beside it, at the height of a corner", [-1, 10], false],
  ["in another water", [20.5, 20.5], true],
] as [string, Coordinates, boolean][])("%s", (_, position, isWet) => {
  expect(isInWater(position, [lakeWithIsland, pond])).toBe(isWet);
});

it("finds nothing where no water is known", () => expect(isInWater([1, 1], [])).toBe(false));
