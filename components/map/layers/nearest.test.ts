import { describe, expect, it } from "vitest";
import { metresBetween, nearestTo } from "@/components/map/layers/nearest";
import type { MarkFeature } from "@/domain/map/mark";
import { type Coordinates, distanceBetween } from "@/domain/positions/position";

const mark = (c: string, coordinates: Coordinates): MarkFeature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates },
  properties: { n: "facilities", c, t: c, k: "park", q: "geocoded" },
});
const here: Coordinates = [115.8582, 28.6989];

describe("metresBetween", () => {
  it.each<[Coordinates]>([[[115.8582, 28.7089]], [[115.79, 28.4753]], [[115.8582, 28.6989]]])(
    "agrees with the great circle to %j",
    (there) => {
      const exact = distanceBetween(here, there);
      expect(Math.abs(metresBetween(here, there) - exact)).toBeLessThanOrEqual(exact * 1e-4);
    },
  );
});

describe("nearestTo", () => {
  it("answers the nearest, nearest first, and no more than asked for", () => {
    const features = [mark("far", [115.7, 28.5]), mark("near", [115.859, 28.699]), mark("middle", [115.87, 28.7])];
    expect(nearestTo(here, features, 2).map(({ properties }) => properties.c)).toEqual(["near", "middle"]);
    expect(nearestTo(here, [], 9)).toEqual([]);
  });
});
