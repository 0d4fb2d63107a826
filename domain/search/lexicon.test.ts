import { describe, expect, it } from "vitest";
import { isInLetters, lexiconOf, stem, translate } from "@/domain/search/lexicon";
import { readQuestion } from "@/domain/search/query";
import { type Candidate, rank } from "@/domain/search/rank";
import { readHan, soundColumns } from "@/domain/search/tokens";

const entries: Readonly<Record<string, string>> = {
  ...{ "ID card": "身份证", passport: "护照", "business license": "营业执照", "children hospital": "儿童医院" },
  ...{ lost: "丢了", "near me": "附近", hospital: "医院", change: "变更", name: "名字", "metro station": "地铁站" },
};
const lexicon = lexiconOf(Object.entries(entries).map(([word, term]) => ({ word, term, weight: 1 })));

describe("words of the table in letters", () => {
  it.each([
    ["ID card", true],
    ["children's hospital", true],
    ["社保卡", false],
    ["POS机", false],
  ])("%s: %s", (word, expected) => expect(isInLetters(word)).toBe(expected));

  it.each([
    ["Licences", "license"],
    ["children's", "child"],
    ["benefits", "benefit"],
    ["subsidies", "subsidy"],
    ["taxes", "tax"],
    ["business", "business"],
    ["labour", "labor"],
    ["bus", "bus"],
  ])("%s is %s", (word, expected) => expect(stem(word)).toBe(expected));
});

describe("English in a query", () => {
  it.each([
    ["ID card", "身份证"],
    ["id-cards", "身份证"],
    ["how do I get a passport?", "护照 ?"],
    ["Business Licence", "营业执照"],
    ["children’s hospital near me", "儿童医院 附近"],
    ["补办passport", "补办 护照"],
    ["Jiulonghu hospital", "Jiulonghu 医院"],
    ["name change", "名字 变更"],
    ["passpor", "护照"],
    ["hosp", "医院"],
    ["pasport", "护照"],
    ["hopsital", "医院"],
  ])("%s is read as %s", (q, expected) => expect(translate(q, lexicon)?.text).toBe(expected));

  it.each([
    "shebaoka",
    "she bao ka",
    "sbk",
    "gjj贷款",
    "women",
    "change",
    "chan",
    "can you",
    "社保卡",
    "VR",
    "shebaoak",
  ])("%s stays as it is: pinyin, initials, or nothing that is known", (q) => expect(translate(q, lexicon)).toBeNull());

  it("says what was typed and what it was taken for", () => {
    expect(translate("I lost my ID card", lexicon)).toMatchObject({ said: "lost ID card", meant: "丢了身份证" });
  });
});

describe("a hit for English words", () => {
  const candidate = (code: string, names: string[]): Candidate => ({
    ...{ code, names, hasShortName: false, popularity: 0, distance: null },
    pinyin: soundColumns(names).pinyin,
  });
  const found = [
    candidate("card", ["居民身份证换领、补领", "身份证"]),
    candidate("passport", ["普通护照签发", "护照"]),
  ];
  const ask = (q: string) => rank(readQuestion(q, { readHan, synonyms: new Map(), lexicon }), found)[0];

  it.each([
    ["ID card", "card", { word: "ID card", term: "身份证" }],
    ["a passport", "passport", { word: "passport", term: "护照" }],
  ])("%s finds %s and says what it stands for", (q, code, synonym) => {
    expect(ask(q)).toMatchObject({ candidate: { code }, why: "synonym", synonym });
  });

  it("still finds pinyin and initials", () => {
    expect(ask("huzhao")).toMatchObject({ candidate: { code: "passport" }, why: "pinyin" });
    expect(ask("sfz")).toMatchObject({ candidate: { code: "card" }, why: "initials" });
  });

  it("understands wishes in English", () => {
    expect(readQuestion("hospital near me", { readHan, synonyms: new Map(), lexicon })).toMatchObject({
      core: "医院",
      facets: { near: true },
    });
  });
});
