import { describe, expect, it } from "vitest";
import { readQuestion } from "@/domain/search/query";
import { type Candidate, rank } from "@/domain/search/rank";
import { type SynonymRow, synonymTable } from "@/domain/search/synonyms";
import { readHan, soundColumns } from "@/domain/search/tokens";

const candidate = (code: string, names: string[], more: Partial<Candidate> = {}): Candidate => ({
  code,
  names,
  hasShortName: names.length > 1,
  pinyin: soundColumns(names).pinyin,
  popularity: 0,
  distance: null,
  ...more,
});

const candidates = [
  candidate("card", ["社会保障卡（含电子卡）申领", "办社保卡", "社保卡", "三代卡"]),
  candidate("lost", ["社会保障卡挂失与解挂", "社保卡挂失", "社保卡丢了"]),
  candidate("residence", ["居住证申领", "居住证", "暂住证"]),
  candidate("allowance", ["高龄津贴申领", "高龄津贴"]),
  candidate("library", ["江西省图书馆"]),
  candidate("dog", ["养犬登记", "狗证"]),
];
const rows: SynonymRow[] = [{ word: "老人钱", term: "高龄津贴", weight: 0.9, pinyin: "lao ren qian", initials: "lrq" }];
const synonyms = synonymTable(rows);
const ask = (q: string, among = candidates) => rank(readQuestion(q, { readHan, synonyms }), among);
const marked = (q: string) => {
  const [hit] = ask(q);
  const shown = hit?.alias ?? hit?.candidate.names[0] ?? "";
  return hit?.marks.map(([from, to]) => shown.slice(from, to));
};

describe("ranking", () => {
  it.each([
    ["居住证申领", "residence", "exact", null],
    ["社会保障卡含", "card", "prefix", null],
    ["社保卡", "card", "alias", "社保卡"],
    ["ＳＢＫ", "card", "initials", "社保卡"],
    ["shebaoka", "card", "pinyin", "社保卡"],
    ["社保ka", "card", "pinyin", "社保卡"],
    ["sheboka", "card", "typo", "社保卡"],
    ["社宝卡", "card", "typo", "社保卡"],
    ["居主证", "residence", "typo", "居住证"],
    ["老人钱", "allowance", "synonym", "高龄津贴"],
    ["laorenqian", "allowance", "synonym", "高龄津贴"],
    ["丢了社保卡", "lost", "words", "社保卡丢了"],
    ["省图书馆", "library", "words", null],
    ["给狗上证", "dog", "words", "狗证"],
    ["shebaoak", "card", "typo", "社保卡"],
    ["家里老人社保卡找不着了", "lost", "words", "社保卡丢了"],
  ])("of %s puts %s first (%s)", (q, code, why, alias) => {
    const [hit] = ask(q);
    expect([hit?.candidate.code, hit?.why, hit?.alias]).toEqual([code, why, alias]);
  });

  it("puts what has all characters above what merely sounds like the query", () => {
    const among = [
      candidate("benefit", ["失业保险金申领"], { popularity: 1, distance: 10 }),
      candidate("insurance", ["基本医疗保险参保登记"]),
    ];
    expect(ask("医保", among)[0]?.candidate.code).toBe("insurance");
  });

  it("finds nothing where nothing is alike", () => expect(ask("海底捞")).toEqual([]));
  it("asks for nothing with punctuation alone", () => expect(ask("！？")).toEqual([]));

  it("marks what matched in the text as it is shown, around brackets", () => {
    expect(marked("居住证")).toEqual(["居住证"]);
    expect(marked("社会保障卡含电子")).toEqual(["社会保障卡", "含电子"]);
    expect(marked("tushuguan")).toEqual(["图书馆"]);
  });

  it("is the same whatever the order of the candidates", () => {
    const codes = (among: Candidate[]) => ask("社保卡", among).map((hit) => hit.candidate.code);
    expect(codes([...candidates].reverse())).toEqual(codes(candidates));
  });

  it("prefers the nearer and the more common of two equal names", () => {
    const near = candidate("near", ["便民服务站"], { distance: 100 });
    const far = candidate("far", ["便民服务站"], { distance: 9_000 });
    const common = candidate("common", ["便民服务站"], { popularity: 1, distance: 9_000 });
    expect(ask("便民服务站", [far, near]).map((hit) => hit.candidate.code)).toEqual(["near", "far"]);
    expect(ask("便民服务站", [far, common])[0]?.candidate.code).toBe("common");
  });

  it("works without written sounds: a backup of an earlier release has none", () => {
    const bare = candidates.map((each) => ({ ...each, pinyin: [] }));
    expect(ask("社保卡", bare)[0]?.candidate.code).toBe("card");
  });
});
