import { describe, expect, it } from "vitest";
import { type Reading, readQuestion } from "@/domain/search/query";
import { suggestTerms, type TermChoice } from "@/domain/search/suggest";
import { readHan, soundColumns } from "@/domain/search/tokens";

const reading: Reading = { readHan, synonyms: new Map() };
const choice = (term: string, of: TermChoice["of"], ...others: string[]): TermChoice => {
  return { term, of, others, pinyin: soundColumns([term, ...others]).pinyin };
};
const choices = [
  choice("养犬登记", "synonyms", "狗证"),
  choice("养犬登记证申领", "matters", "给狗上户口"),
  choice("居民身份证", "synonyms", "身份证"),
  choice("居民身份证", "matters"),
  choice("不动产登记", "synonyms", "房产证"),
];

describe("terms for a word", () => {
  it.each([
    ["办狗证", ["养犬登记"]],
    ["身份正", ["居民身份证"]],
    ["yangquan", ["养犬登记", "养犬登记证申领"]],
    ["房产正", ["不动产登记"]],
    ["魑魅", []],
    ["", []],
  ])("%s: those that it comes closest to by character or sound, each once", (word, terms) => {
    expect(suggestTerms(readQuestion(word, reading), choices, 5).map(({ term }) => term)).toEqual(terms);
  });

  it("say by what they were found", () => {
    const [first] = suggestTerms(readQuestion("办狗证", reading), choices, 1);
    expect(first).toEqual({ term: "养犬登记", of: "synonyms", like: "狗证" });
  });
});
