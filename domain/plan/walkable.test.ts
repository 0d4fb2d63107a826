import { describe, expect, it } from "vitest";
import type { Trip, TripStop } from "@/domain/plan/plan";
import { isTooFarOnFoot, isWalkable } from "@/domain/plan/walkable";
import type { TripMode } from "@/domain/travel/estimates";

const trip = (...straights: (number | null)[]) =>
  ({ stops: straights.map((straight) => ({ straight }) as TripStop) }) as Trip;

describe("on foot or not", () => {
  it.each<[TripMode, Trip[], Trip[], boolean]>([
    ["walk", [trip(3000)], [], false],
    ["walk", [trip(200, 3001)], [], true],
    ["slow-walk", [trip(3001)], [], true],
    ["bus", [trip(9000)], [], false],
    ["cycle", [trip(9000)], [], false],
    // Only the best trip counts, and a leg that nobody knows is no reason.
    ["walk", [trip(100), trip(9000)], [], false],
    ["walk", [trip(null)], [], false],
    ["walk", [], [trip(4000)], true],
    ["walk", [], [], false],
  ])("%s %#", (mode, items, split, expected) => {
    expect(isTooFarOnFoot({ mode, items, split })).toBe(expected);
  });

  it("has its bound", () => expect([isWalkable(3000), isWalkable(3000.1)]).toEqual([true, false]));
});
