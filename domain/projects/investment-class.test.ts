import { describe, expect, it } from "vitest";
import { investmentClass } from "@/domain/projects/investment-class";

describe("the size of a project on the map", () => {
  it.each([
    [null, null],
    [0, 1],
    [99_999_999, 1],
    [100_000_000, 2],
    [999_999_999, 2],
    [1_000_000_000, 3],
    [50_000_000_000, 3],
  ])("%s yuan: %s", (yuan, size) => {
    expect(investmentClass(yuan)).toBe(size);
  });
});
