import { describe, expect, it } from "vitest";
import { fold, shownRanges } from "@/domain/search/fold";
import { keptQuery } from "@/domain/search/misses";
import { isNear, splitSyllables, syllablesOf } from "@/domain/search/pinyin";
import { expand, synonymTable } from "@/domain/search/synonyms";
import { readHan } from "@/domain/search/tokens";

describe("syllables", () => {
  it.each([
    ["shebaoka", "she bao ka"],
    ["juzhuzheng", "ju zhu zheng"],
    ["hukouqianyi", "hu kou qian yi"],
    ["gongjijin", "gong ji jin"],
    ["jiulonghu", "jiu long hu"],
  ])("of %s are %s", (letters, expected) => expect(splitSyllables(letters)?.join(" ")).toBe(expected));

  it.each(["sbk", "vr", "w"])("are none of %s", (letters) => expect(splitSyllables(letters)).toBeNull());

  it("stand for each character of a folded name", () => {
    expect(syllablesOf("VR科创城（二期）", readHan).join(" ")).toBe("v r ke chuang cheng er qi");
    expect(syllablesOf("还建房", readHan)[0]).toBe("huan");
  });

  it.each([
    ["zhen", "zheng", true],
    ["bo", "bao", true],
    ["lan", "nan", true],
    ["ka", "ka", true],
    ["she", "ka", false],
    ["zhu", "zheng", false],
  ])("%s and %s are near: %s", (one, other, near) => expect(isNear(one, other)).toBe(near));
});

describe("folding", () => {
  it("keeps where each character stood", () => {
    const shown = "ＶＲ（科创城）";
    const folded = fold(shown);
    expect(folded.text).toBe("vr科创城");
    expect(shownRanges(shown, folded, [0, 1, 2])).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });
});

describe("synonyms", () => {
  const table = synonymTable([
    { word: "民政所", term: "便民服务中心", weight: 0.9, pinyin: "min zheng suo", initials: "mzs" },
  ]);
  it.each([
    ["沙井民政所", "沙井便民服务中心"],
    ["便民服务中心", "民政所"],
    ["minzhengsuo", "便民服务中心"],
    ["mzs", "便民服务中心"],
    ["shajingminzhengsuo", "shajing便民服务中心"],
  ])("of %s give %s", (text, expected) => expect(expand(text, table)[0]?.text).toBe(expected));
  it("of a shop are those of what it sells", () => {
    const shops = synonymTable([
      { word: "奶茶店", term: "食品经营许可证", weight: 0.8, pinyin: "nai cha dian", initials: "ncd" },
    ]);
    expect(expand("奶茶铺", shops)[0]?.text).toBe("食品经营许可证铺");
  });
  it("are none inside other letters", () => expect(expand("amzsb", table)).toEqual([]));
});

describe("a query that is kept", () => {
  it.each([
    ["社保卡 ", "社保卡"],
    ["社保卡 13912345678", "社保卡 ###########"],
    ["１２３４５", "#####"],
    ["丰和北大道266号", null],
    ["绿地香颂3栋2单元", null],
    ["我叫张三", null],
    ["长".repeat(41), null],
    ["  ", null],
  ])("%j is %j", (q, kept) => expect(keptQuery(q)).toBe(kept));
});
