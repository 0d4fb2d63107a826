import { describe, expect, it } from "vitest";
import { linesOf, type Picture, pictureSvg } from "@/domain/windows/picture";

it.each([
  ["short", 9.3, ["short"]],
  ["社会保障卡申领", 4, ["社会保障", "卡申领"]],
  ["Social security card", 9.3, ["Social security", "card"]],
  ["一二三四五六七八九", 2, ["一二", "三四", "五…"]],
  ["", 5, []],
])("breaks %s", (text, width, expected) => {
  expect(linesOf(text, width, 3)).toEqual(expected);
});

describe("the picture", () => {
  const outline: Picture["outline"] = [
    [
      [115.8, 28.6],
      [115.9, 28.6],
      [115.9, 28.7],
    ],
  ];
  const position: Picture["position"] = {
    coordinates: [115.85, 28.62],
    quality: "approximate",
    precision: 2000,
    source: null,
  };
  const of = (more: Partial<Picture>, hasLetters = true) =>
    pictureSvg({ title: "沙井", kind: "b", site: "c", remark: "d", outline, position, ...more }, hasLetters);

  it("draws the place with how exact it is", () => {
    expect(of({}).match(/<circle/g)).toHaveLength(2);
    expect(of({ position: { ...position, precision: null } }).match(/<circle/g)).toHaveLength(1);
  });

  it("draws no place where nobody knows it", () => {
    expect(of({ position: { ...position, quality: "sample" } })).not.toContain("<circle");
    expect(of({ position: null })).not.toContain("<circle");
    expect(of({ outline: [] })).not.toContain("<path");
  });

  it("has no letters where the machine has none", () => {
    expect(of({}, false)).not.toContain("<text");
  });

  it("lets no name be anything but text", () => {
    expect(of({ title: '</text><image href="file:///etc/passwd"/>&' })).not.toMatch(/<image|<\/text><i/);
  });
});
