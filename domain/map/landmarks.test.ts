import { expect, it } from "vitest";
import { namedAs } from "@/domain/map/landmarks";

it.each([
  ["metro-station", "approximate", undefined, "metro-station"],
  ["railway-station", "surveyed", 5, "railway-station"],
  ["park", "surveyed", 100, "landmark"],
  ["park", "surveyed", 101, null],
  ["park", "surveyed", undefined, null],
  ["park", "approximate", 50, null],
  ["hospital", "surveyed", 5, null],
] as const)("a %s whose place is %s to %s metres is named as %s", (kind, quality, precision, named) => {
  expect(namedAs(kind, quality, precision)).toBe(named);
});
