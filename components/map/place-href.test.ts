import { describe, expect, it } from "vitest";
import { markHref, nearHref } from "@/components/map/place-href";

describe("markHref", () => {
  it.each([
    ["zh", "", "/projects/P-1"],
    ["en", "", "/en/projects/P-1"],
    ["zh", "?c=115.8,28.7&z=13&level=township", "/projects/P-1?c=115.8%2C28.7&z=13&level=township"],
    ["zh", "?cursor=20&limit=50&selected=projects/P-2", "/projects/P-1"],
  ])("%s %s → %s", (locale, search, expected) => {
    expect(markHref({ n: "projects", c: "P-1" }, locale, search)).toBe(expected);
  });
});

describe("nearHref", () => {
  it.each([
    ["zh", "?z=13&near=1,2", "/?z=13&near=115.8582%2C28.6989"],
    ["en", "", "/en?near=115.8582%2C28.6989"],
  ])("%s %s → %s", (locale, search, expected) => {
    expect(nearHref([115.858_21, 28.698_93], locale, search)).toBe(expected);
  });
});
