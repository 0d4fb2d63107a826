import { describe, expect, it } from "vitest";
import { moreRows, readShownRows } from "./shown-rows";

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
