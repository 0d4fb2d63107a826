import { describe, expect, it } from "vitest";
import { isMapBase, type MapBase, shownBase } from "@/domain/map/bases";

describe("shownBase", () => {
  it.each<[MapBase | null, MapBase[], MapBase]>([
    [null, [], "built-in"],
    [null, ["tianditu", "xyz"], "tianditu"],
    ["xyz", ["tianditu", "xyz"], "xyz"],
    ["built-in", ["tianditu", "xyz"], "built-in"],
    ["pmtiles", ["tianditu", "xyz"], "built-in"],
    ["pmtiles", [], "built-in"],
  ])("%s of %j → %s", (chosen, offered, expected) => {
    expect(shownBase(chosen, offered)).toBe(expected);
  });
});

describe("isMapBase", () => {
  it.each([
    ["tianditu-imagery", true],
    ["Tianditu", false],
    ["toString", false],
    ["", false],
  ])("%s: %s", (name, expected) => {
    expect(isMapBase(name)).toBe(expected);
  });
});
