import { describe, expect, it } from "vitest";
import { readMatterParams } from "./search-params";

describe("readMatterParams", () => {
  it("reads nothing as the whole catalogue, page one", () => {
    const { filter, page, ignored } = readMatterParams({});
    expect(Object.values(filter).filter((value) => value !== undefined)).toEqual([]);
    expect([page, ignored]).toEqual([1, []]);
  });

  it("reads what the API reads", () => {
    const { filter, page } = readMatterParams(
      new URLSearchParams(
        "q= 社保 &topic=life,birth&audience=person&level=village&nearHome=true&delegated=true&initial=s&page=3",
      ),
    );
    expect(filter).toEqual({
      q: "社保",
      topic: ["life", "birth"],
      audience: "person",
      level: ["village"],
      department: undefined,
      nearHome: true,
      delegated: true,
      initial: "S",
    });
    expect(page).toBe(3);
  });

  it.each([
    ["topic", "love"],
    ["audience", "robot"],
    ["level", "galaxy"],
    ["page", "0"],
    ["page", "x"],
    ["initial", "社"],
    ["near", "28.6"],
    ["nearHome", "maybe"],
  ])("leaves out %s=%s and says so", (name, value) => {
    const { page, ignored } = readMatterParams({ [name]: value, q: "卡" });
    expect(ignored).toEqual([name]);
    expect(page).toBe(1);
  });
});
