import { describe, expect, it } from "vitest";
import { sitePath, sitePositions } from "@/components/projects/site-path";
import type { Coordinates } from "@/domain/positions/position";

const at = ([x, y]: Coordinates) => ({ x, y });
const square: Coordinates[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

describe("the path of a site", () => {
  it.each([
    ["LineString", square, "M0 0L1 0L1 1L0 0"],
    ["MultiLineString", [square.slice(0, 2), square.slice(2)], "M0 0L1 0M1 1L0 0"],
    ["Polygon", [square], "M0 0L1 0L1 1L0 0Z"],
    ["MultiPolygon", [[square], [square]], "M0 0L1 0L1 1L0 0ZM0 0L1 0L1 1L0 0Z"],
    ["Point", [0, 0], ""],
  ])("%s", (type, coordinates, path) => {
    expect(sitePath({ type, coordinates }, at)).toBe(path);
  });

  it("is nothing without a site", () => {
    expect(sitePath(null, at)).toBe("");
    expect(sitePositions(null)).toEqual([]);
  });
});
