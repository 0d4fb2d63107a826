import { describe, expect, it } from "vitest";
import { wrapText } from "@/components/plan/draw-picture";

/** Chinese characters two wide, others one. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);

describe("lines of a picture", () => {
  it.each([
    ["社会保障卡申领", 6, ["社会保", "障卡申", "领"]],
    ["one two three", 7, ["one two", "three"]],
    ["10:25 到沙井街道", 9, ["10:25 到", "沙井街道"]],
    ["来得及，全办完。", 6, ["来得", "及，全", "办完。"]],
    ["unbreakable", 4, ["unbreakable"]],
    ["  ", 4, []],
    ["", 4, []],
  ])("%s within %s", (text, width, lines) => {
    expect(wrapText(text, width, widthOf)).toEqual(lines);
  });

  it("loses nothing but the spaces at the breaks", () => {
    const text = "现在出发，来得及。11:10 全部办完 (Shajing subdistrict)";
    expect(wrapText(text, 8, widthOf).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });
});
