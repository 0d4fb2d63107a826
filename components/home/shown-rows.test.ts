import { describe, expect, it } from "vitest";
import type { Places } from "@/domain/map/places";
import { addedRows, moreRows, readShownRows } from "./shown-rows";

describe("readShownRows", () => {
  it.each([
    ["", 10],
    ["more=30", 30],
    ["more=10", 10],
    ["more=0", 10],
    ["more=-5", 10],
    ["more=1e9", 200],
    ["more=12.5", 10],
    ["more=abc", 10],
  ])("%s → %i", (search, expected) => {
    expect(readShownRows(new URLSearchParams(search)).servicePoints).toBe(expected);
  });
});

describe("moreRows", () => {
  it.each([
    [10, 30],
    [190, 200],
    [200, null],
  ])("after %i → %s", (shown, expected) => {
    expect(moreRows({ servicePoints: shown, others: 1 })).toBe(expected);
  });
});

describe("addedRows", () => {
  const list = (shown: number, total: number) => ({ items: Array(shown).fill({}), total, nextCursor: null });
  const places = (...[servicePoints, facilities, projects]: (ReturnType<typeof list> | null)[]) =>
    ({ servicePoints, facilities, projects, withoutPosition: 0 }) as Places;
  it.each([
    [places(list(10, 206), list(5, 142), list(5, 9)), 30, 34],
    [places(list(10, 22), null, null), 30, 12],
    [places(list(3, 3), list(0, 0), null), 30, 0],
    [places(list(200, 206), null, null), null, 0],
  ])("%#: %s rows next, %i more", (before, more, added) => {
    expect(addedRows(before, more)).toBe(added);
  });
});
