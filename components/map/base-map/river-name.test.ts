import { describe, expect, it } from "vitest";
import { nameAlong } from "@/components/map/base-map/river-name";

const measure = (text: string) => text.length * 10;
const southwards = new Float64Array([0, 0, 0, 500]);
const northwards = new Float64Array([0, 500, 0, 0]);
const eastwards = new Float64Array([0, 0, 500, 0]);

describe("nameAlong", () => {
  it.each([
    ["down a river to the south", southwards],
    ["down a river to the north as well", northwards],
  ])("sets Chinese upright, %s", (_, course) => {
    const name = nameAlong(course, "\u7532\u4e59", 20, measure)[0]?.[0];
    const [first, second] = name?.letters ?? [];
    expect([first?.letter, second?.letter]).toEqual(["\u7532", "\u4e59"]);
    expect(first?.y).toBeLessThan(second?.y ?? 0);
    expect(first?.angle).toBeCloseTo(0);
  });

  it("sets Chinese from left to right on a level river", () => {
    const [first, second] = nameAlong(eastwards, "\u7532\u4e59", 20, measure)[0]?.[0]?.letters ?? [];
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(first?.angle).toBeCloseTo(0);
  });

  it("turns Latin names with the river, never upside down", () => {
    const letters = nameAlong(new Float64Array([500, 0, 0, 0]), "Gan", 20, measure)[0]?.[0]?.letters ?? [];
    expect(letters.map(({ letter }) => letter).join("")).toBe("Gan");
    expect(letters[0]?.x).toBeLessThan(letters[2]?.x ?? 0);
    expect(letters[0]?.angle).toBeCloseTo(0);
    expect(Math.abs(nameAlong(southwards, "Gan", 20, measure)[0]?.[0]?.letters[0]?.angle ?? 0)).toBeCloseTo(
      Math.PI / 2,
    );
  });

  it("offers other spots where the middle of the river is taken", () => {
    const spots = nameAlong(eastwards, "\u7532\u4e59", 20, measure)[0] ?? [];
    expect(spots.map(({ letters }) => Math.round(letters[0]?.x ?? 0))).toEqual([228, 108, 348, 168, 288]);
  });

  it("repeats on a long river and is silent on a short one", () => {
    expect(nameAlong(new Float64Array([0, 0, 4000, 0]), "\u7532\u4e59", 20, measure)).toHaveLength(5);
    expect(nameAlong(new Float64Array([0, 0, 50, 0]), "\u7532\u4e59", 20, measure)).toHaveLength(0);
  });
});
