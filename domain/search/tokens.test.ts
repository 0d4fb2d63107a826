import { describe, expect, it } from "vitest";
import { readQuestion } from "@/domain/search/query";
import { candidateTokens, queryTokens, readHan, searchTokens, sortKey } from "@/domain/search/tokens";

function finds(query: string, names: string[], more: string[] = []): boolean {
  const stored = new Set(searchTokens(names, more));
  const asked = queryTokens(query);
  return asked.length > 0 && asked.every((token) => stored.has(token));
}

const socialCard = ["社会保障卡（含电子卡）申领", "社保卡", "社会保障卡"];

describe("a query finds a record", () => {
  it.each<[string, string[]]>([
    ["社保卡", socialCard],
    ["社会保障卡", socialCard],
    ["社会保障卡申领", socialCard],
    ["社会保障卡（含电子卡）申领", socialCard],
    ["申领 社保卡", socialCard],
    ["社保卡、申领", socialCard],
    ["卡", socialCard],
    ["shebaoka", socialCard],
    ["SheBaoKa", socialCard],
    ["shebaok", socialCard],
    ["baoka", socialCard],
    ["sbk", socialCard],
    ["ｓｂｋ", socialCard],
    ["sb", socialCard],
    ["s", socialCard],
    ["社保ka", socialCard],
    ["shehuibaozhangka", socialCard],
    ["huanjianfang", ["还建房安置办理"]],
    ["hjf", ["还建房安置办理"]],
    ["hongjiaozhou", ["红角洲管理处"]],
    ["yinhang", ["江西银行"]],
    ["xingzheng", ["行政审批局"]],
    ["lvdi", ["绿地中央广场"]],
    ["xi'an", ["西安路"]],
    ["jiulonghu", ["九龙湖街道便民服务中心"]],
    ["5g", ["5G 基站"]],
    ["１２号线", ["12号线"]],
    ["江西省人民医院", ["江西省 人民医院"]],
    ["第二附属医院红角洲院区", ["南昌大学第二附属医院·红角洲院区"]],
    ["plaza", ["Sino Plaza 广场"]],
  ])("%s in %j", (query, names) => expect(finds(query, names)).toBe(true));

  it("by the characters of an address", () =>
    expect(finds("丰和北大道266", ["省医院"], ["丰和北大道266号"])).toBe(true));
});

describe("a query does not find a record", () => {
  it.each<[string, string[]]>([
    ["医保卡", socialCard],
    ["卡社", ["社保卡"]],
    ["shebaoka", ["社会保险"]],
    ["ybk", socialCard],
    ["anyi", ["管一"]],
    ["haijian", ["还建房"]],
    ["2", ["12号线"]],
  ])("%s in %j", (query, names) => expect(finds(query, names)).toBe(false));

  it("by the pinyin of an address", () => expect(finds("fenghe", ["省医院"], ["丰和北大道"])).toBe(false));
});

describe("tokens", () => {
  it.each(["", "   ", "！？…", "、、"])("ask for nothing in %j", (query) => expect(queryTokens(query)).toEqual([]));
  it("are few, each once, the same for names in any order", () => {
    const tokens = searchTokens(socialCard);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens.length).toBeLessThan(200);
    expect(new Set(searchTokens([...socialCard].reverse()))).toEqual(new Set(tokens));
  });
  it("bound a pasted page", () => expect(queryTokens("社会保障卡申领".repeat(500)).length).toBeLessThan(70));
  it("of no text are none", () => expect(searchTokens([])).toEqual([]));
});

describe("tokens of a question", () => {
  const reading = { readHan, synonyms: new Map() };
  const together = (q: string) => candidateTokens(readQuestion(q, reading)).together.filter(({ length }) => length > 0);
  it("belong together by wording and by sound", () => {
    expect(together("居住证")).toEqual([
      ["居住", "住证"],
      ["ju.zhu", "zhu.zheng"],
    ]);
  });
  it("of letters that can be read are syllables", () => expect(together("shebaoka")).toEqual([["she.bao", "bao.ka"]]));
  it("of other letters are grams", () => expect(together("hgtz")).toEqual([["^hgt", "gtz"]]));
});

describe("the sort key", () => {
  it.each([
    ["安义", "an yi"],
    ["还建房", "huan jian fang"],
    ["2号线", "00000002 hao xian"],
    ["A区（一期）", "a qu yi qi"],
    ["", ""],
  ])("of %s is %s", (name, key) => expect(sortKey(name)).toBe(key));

  it("sorts as an index does", () => {
    const names = ["沙井街道", "10号线", "九龙湖", "安义", "2号线", "朝阳", "北京"];
    const sorted = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(["2号线", "10号线", "安义", "北京", "朝阳", "九龙湖", "沙井街道"]);
  });
});
