import { describe, expect, it } from "vitest";
import { placeLabels } from "@/components/projects/place-labels";

const at = (x: number, y: number) => ({ at: { x, y } });
const rows = (labels: { at: { y: number } }[]) => labels.map((label) => label.at.y);

describe("names in a drawing", () => {
  it.each([
    ["stay where they are where there is room", [at(50, 50), at(50, 90)], [], [50, 90]],
    ["of neighbours beside one another stay", [at(50, 50), at(100, 50)], [], [50, 50]],
    ["that lie on one another move down, then up", [at(50, 50), at(52, 51), at(49, 50)], [], [50, 62, 39]],
    ["move off a mark", [at(50, 50)], [{ x: 50, y: 46 }], [61]],
    ["without room are left out", Array.from({ length: 9 }, () => at(50, 50)), [], [50, 61, 39]],
  ])("%s", (_, labels, marks, expected) => {
    expect(rows(placeLabels(labels, marks))).toEqual(expected);
  });
});
