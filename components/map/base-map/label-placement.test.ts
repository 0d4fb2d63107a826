import { describe, expect, it } from "vitest";
import { type Box, type LabelWish, placeLabels, TakenBoxes } from "@/components/map/base-map/label-placement";

const wish = (item: string, rank: number, ...places: Box[]): LabelWish<string> => ({
  item,
  rank,
  places: places.map((box) => [box]),
});
const names = (wishes: LabelWish<string>[], taken = new TakenBoxes()) =>
  placeLabels(wishes, taken).map(({ item, place }) => `${item}@${place}`);

describe("placeLabels", () => {
  it.each<[string, LabelWish<string>[], string[]]>([
    ["nothing", [], []],
    ["apart: both", [wish("a", 1, [0, 0, 10, 10]), wish("b", 1, [20, 0, 30, 10])], ["a@0", "b@0"]],
    ["touching is not overlapping", [wish("a", 1, [0, 0, 10, 10]), wish("b", 1, [10, 0, 20, 10])], ["a@0", "b@0"]],
    ["overlapping: the lower rank wins", [wish("b", 2, [0, 0, 10, 10]), wish("a", 1, [5, 5, 15, 15])], ["a@0"]],
    ["equal ranks: the first wins", [wish("b", 1, [0, 0, 10, 10]), wish("a", 1, [5, 5, 15, 15])], ["b@0"]],
    [
      "moves to the next free place",
      [wish("a", 1, [0, 0, 10, 10]), wish("b", 2, [5, 5, 15, 15], [0, 12, 10, 22])],
      ["a@0", "b@1"],
    ],
    ["across grid cells", [wish("a", 1, [0, 0, 300, 10]), wish("b", 2, [250, 5, 260, 8])], ["a@0"]],
    ["left of the origin", [wish("a", 1, [-80, -80, -10, -10]), wish("b", 2, [-70, -70, -60, -60])], ["a@0"]],
  ])("%s", (_, wishes, expected) => {
    expect(names(wishes)).toEqual(expected);
  });

  it("keeps clear of what is taken, and takes what it places", () => {
    const taken = new TakenBoxes();
    taken.take([0, 0, 10, 10]);
    expect(names([wish("a", 1, [5, 5, 8, 8], [20, 0, 30, 10])], taken)).toEqual(["a@1"]);
    expect(taken.isFree([25, 5, 26, 6])).toBe(false);
  });

  it("shows a name of several boxes whole or not at all", () => {
    const taken = new TakenBoxes();
    taken.take([20, 0, 30, 10]);
    const river: LabelWish<string> = {
      item: "river",
      rank: 1,
      places: [
        [
          [0, 0, 10, 10],
          [22, 2, 28, 8],
        ],
      ],
    };
    expect(names([river, wish("a", 2, [0, 0, 5, 5])], taken)).toEqual(["a@0"]);
  });

  it("never lets two labels overlap, however many there are", () => {
    const wishes = Array.from({ length: 400 }, (_, i): LabelWish<Box> => {
      const [x, y] = [(i * 37) % 500, (i * 91) % 500];
      const box: Box = [x, y, x + 40, y + 14];
      return { item: box, rank: i % 5, places: [[box]] };
    });
    const placed = placeLabels(wishes, new TakenBoxes()).map(({ item }) => item);
    expect(placed.length).toBeGreaterThan(50);
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) {
        expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]).toBe(false);
      }
    }
  });
});
