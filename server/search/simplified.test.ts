import { describe, expect, it } from "vitest";
import { readQuestion } from "@/domain/search/query";
import { readingWith } from "@/server/search/reading";
import { inSimplified, simplify } from "@/server/search/simplified";

const row = (word: string, term: string) => ({ word, term, weight: 0.95, pinyin: [], initials: [] });
const wordings = (query: string, rows: ReturnType<typeof row>[]) =>
  readQuestion(query, readingWith(rows)).wordings.map(({ text }) => text);

describe("a synonym in traditional characters", () => {
  it.each(["學歷", "学历", "學歷證明"])("is found by %s, like one in simplified ones", (query) => {
    const [traditional, simple] = [
      wordings(query, [row("學歷", "文化程度")]),
      wordings(query, [row("学历", "文化程度")]),
    ];
    expect(traditional).toEqual(simple);
    expect(traditional.some((text) => text.includes("文化程度"))).toBe(true);
    expect(wordings(query, []).some((text) => text.includes("文化程度"))).toBe(false);
  });

  it("leads to a term that is written so too", () => {
    expect(wordings("学历", [row("學歷", "文化程度證明")])).toContain("文化程度证明");
  });

  it("is one with what says the same in simplified ones", () => {
    const both = [row("學歷", "文化程度"), row("学历", "文化程度")];
    expect(readingWith(both).synonyms.get("学历")).toHaveLength(1);
  });

  it("in English words has its Chinese read so", () => {
    expect(wordings("diploma", [row("diploma", "學歷")])).toContain("学历");
  });
});

describe("what is simplified", () => {
  it.each(["居民健康档案建立", "养犬登记", "WiFi", "１２"])("%s stays as it is", (text) => {
    expect(inSimplified(text)).toBe(text);
  });

  it.each(["資訊", "戶口本", "臺灣居民居住證"])("%s is read as a query is", (text) => {
    expect(inSimplified(text)).toBe(simplify(text));
    expect(inSimplified(text)).not.toBe(text);
  });
});
