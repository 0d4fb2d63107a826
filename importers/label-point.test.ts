import { describe, expect, it } from "vitest";
import type { Geometry } from "@/importers/cells/geometry";
import { labelPoint } from "@/importers/label-point";

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe("the point at which a shape is marked", () => {
  it.each<[string, Geometry, [number, number]]>([
    ["a point", { type: "Point", coordinates: [115, 28] }, [115, 28]],
    [
      "the first of several",
      {
        type: "MultiPoint",
        coordinates: [
          [115, 28],
          [116, 29],
        ],
      },
      [115, 28],
    ],
    [
      "half way along a line",
      {
        type: "LineString",
        coordinates: [
          [115, 28],
          [115, 28.1],
          [115, 28.4],
        ],
      },
      [115, 28.2],
    ],
    [
      "on the longest of several lines",
      {
        type: "MultiLineString",
        coordinates: [
          [
            [115, 28],
            [115, 28.1],
          ],
          [
            [116, 28],
            [116, 29],
          ],
        ],
      },
      [116, 28.5],
    ],
    ["amid an area", { type: "Polygon", coordinates: [square(115, 28, 1)] }, [115.5, 28.5]],
    [
      "inside the arm of an L, not at its centre of mass",
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [10, 0],
            [10, 1],
            [1, 1],
            [1, 10],
            [0, 10],
            [0, 0],
          ],
        ],
      },
      [0.5, 5],
    ],
    [
      "beside a hole",
      {
        type: "Polygon",
        coordinates: [
          square(0, 0, 10),
          [
            [4, 0.5],
            [9, 0.5],
            [9, 9.5],
            [4, 9.5],
            [4, 0.5],
          ],
        ],
      },
      [2, 5],
    ],
    [
      "in the larger of two areas",
      { type: "MultiPolygon", coordinates: [[square(0, 0, 1)], [square(5, 5, 3)]] },
      [6.5, 6.5],
    ],
    [
      "anywhere on a flat one",
      {
        type: "Polygon",
        coordinates: [
          [
            [1, 1],
            [2, 1],
            [3, 1],
            [1, 1],
          ],
        ],
      },
      [1, 1],
    ],
  ])("is %s", (_, geometry, [lng, lat]) => {
    const [x, y] = labelPoint(geometry);
    expect(x).toBeCloseTo(lng);
    expect(y).toBeCloseTo(lat);
  });
});
