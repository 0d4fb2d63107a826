import { describe, expect, it } from "vitest";
import type { Coordinates } from "@/domain/positions/position";
import { farOff, surroundingsOf } from "@/domain/positions/surroundings";

const NANCHANG: Coordinates[] = [
  [115.81, 28.6],
  [115.84, 28.65],
  [115.86, 28.69],
  [115.8, 28.62],
];
/** A district of the west: some hundred kilometres across. */
const RUOQIANG: Coordinates[] = [
  [88.17, 39.02],
  [88.9, 38.4],
  [87.1, 38.1],
  [90.9, 38.3],
];

describe("what lies far off the others", () => {
  it.each<[string, Coordinates[], Coordinates, boolean]>([
    ["a mistyped degree", NANCHANG, [126.64, 28.65], true],
    ["the wrong province", NANCHANG, [116.4, 39.9], true],
    ["zero", NANCHANG, [0, 0], true],
    ["the next county", NANCHANG, [116.2, 28.7], false],
    ["a far end of a wide district", RUOQIANG, [92.4, 38.9], false],
    ["another province's capital", RUOQIANG, [103.8, 36.06], true],
  ])("%s", (_, places, place, isFar) => {
    const surroundings = surroundingsOf([...places, place]);
    expect(surroundings && farOff(place, surroundings) !== null).toBe(isFar);
    expect(surroundings && places.filter((each) => farOff(each, surroundings))).toEqual([]);
  });

  it("is not told of too few places", () => {
    expect(surroundingsOf(NANCHANG.slice(0, 2))).toBeNull();
  });
});
