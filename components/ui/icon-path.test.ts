import type { IconNode } from "lucide";
import * as lucide from "lucide";
import { describe, expect, it } from "vitest";
import { iconPath } from "./icon-path";

describe("iconPath", () => {
  it.each<[string, IconNode, string]>([
    ["a path that starts relative", [["path", { d: "m6 9 6 6 6-6" }]], "M6 9l6 6 6-6"],
    ["a path that starts absolute", [["path", { d: "M5 12h14" }]], "M5 12h14"],
    ["a start followed by a command", [["path", { d: "m2 3v4" }]], "M2 3v4"],
    ["a start with a negative next pair", [["path", { d: "m21 21-4.34-4.34" }]], "M21 21l-4.34-4.34"],
    ["a line", [["line", { x1: 1, y1: 2, x2: 3, y2: 4 }]], "M1 2L3 4"],
    ["a polyline", [["polyline", { points: "1 2 3 4" }]], "M1 2 3 4"],
    ["a polygon", [["polygon", { points: "3 11 22 2 13 21" }]], "M3 11 22 2 13 21z"],
    ["a circle", [["circle", { cx: 11, cy: 11, r: 8 }]], "M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0"],
    ["a square box", [["rect", { x: 1, y: 2, width: 3, height: 4 }]], "M1 2h3v4h-3z"],
    [
      "a round box",
      [["rect", { width: 20, height: 14, x: 2, y: 6, rx: 2 }]],
      "M4 6h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2z",
    ],
    [
      "several shapes",
      [
        ["path", { d: "M1 1h1" }],
        ["path", { d: "m2 2 1 1" }],
      ],
      "M1 1h1M2 2l1 1",
    ],
  ])("%s", (_, icon, expected) => {
    expect(iconPath(icon)).toBe(expected);
  });

  it("knows every shape of the set", () => {
    const icons = Object.values(lucide.icons);
    expect(icons.length).toBeGreaterThan(1000);
    for (const icon of icons) expect(iconPath(icon)).toMatch(/^M ?[-\d.]/);
  });
});
