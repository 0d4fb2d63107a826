import { describe, expect, it } from "vitest";
import {
  type AliasChange,
  isOvertaken,
  newAliasFault,
  newSynonymFault,
  reasonFault,
  strengthNames,
  strengthOf,
  strengths,
  tidy,
  withAliasChange,
  withSynonymChanges,
} from "@/domain/search/desk-change";
import {
  type ComparedCase,
  caseKey,
  comparisonOf,
  figuresOf,
  type Place,
  queryOf,
  unaccepted,
  verdictOf,
} from "@/domain/search/desk-compare";
import { dealtWith, missedQueries } from "@/domain/search/desk-misses";

describe("a drafted synonym", () => {
  const existing = [
    { word: "老人钱", term: "高龄津贴" },
    { word: "ID card", term: "身份证" },
  ];
  const drafted = [{ word: "狗证", term: "养犬登记" }];

  it.each([
    ["", "高龄津贴", "empty"],
    ["！！", "高龄津贴", "empty"],
    ["钱", "高龄津贴", "short"],
    ["一二三四五六七八九十一二三四五六七", "高龄津贴", "long"],
    ["one two three four five six", "高龄津贴", "long"],
    ["敬老钱", "贴", "short"],
    ["敬老钱", "贴".repeat(41), "long"],
    ["高龄津贴", "高龄 津贴", "itself"],
    ["ＩＤ ＣＡＲＤ", "身份证", "exists"],
    ["高龄津贴", "老人钱", "reversed"],
    ["狗证", "养犬登记", "drafted"],
    ["敬老钱", "高龄津贴", null],
    ["old age money", "高龄津贴", null],
  ])("%s for %s: %s", (word, term, fault) => {
    expect(newSynonymFault({ word: tidy(word), term: tidy(term) }, existing, drafted)).toBe(fault);
  });

  it("is kept in one width, and compared in one case", () => {
    expect(tidy("　ＩＤ\n  Card ")).toBe("ID Card");
  });

  it("needs a reason of readable length", () => {
    expect([reasonFault(""), reasonFault("x".repeat(201)), reasonFault("常有人问")]).toEqual(["reason", "long", null]);
  });

  it.each([
    [null, null, false],
    [null, 0.8, true],
    [0.8, 0.8, false],
    [0.8, 0.9, true],
    [0.8, null, true],
  ])("drafted at weight %s is overtaken by %s: %s", (presumed, now, expected) => {
    const pair = { word: "狗证", term: "养犬登记" };
    const change =
      presumed === null
        ? ({ kind: "add", ...pair, weight: 0.8, presumed } as const)
        : ({ kind: "remove", ...pair, weight: null, presumed } as const);
    expect(isOvertaken(change, now)).toBe(expected);
  });

  it("makes the table what it would be, the surest first", () => {
    const rows = [
      { word: "甲甲", term: "丙丙", weight: 0.9 },
      { word: "乙乙", term: "丙丙", weight: 0.8 },
      { word: "丁丁", term: "丙丙", weight: 0.7 },
    ];
    const after = withSynonymChanges(
      rows,
      [
        { kind: "remove", word: "乙乙", term: "丙丙", weight: null, presumed: 0.8 },
        { kind: "change", word: "丁丁", term: "丙丙", weight: 0.95, presumed: 0.7 },
        { kind: "add", word: "戊戊", term: "丙丙", weight: 0.6, presumed: null },
        { kind: "add-alias", noun: "matters", code: "M001", word: "社保证" },
      ],
      (row) => row,
    );
    expect(after.map(({ word, weight }) => [word, weight])).toEqual([
      ["丁丁", 0.95],
      ["甲甲", 0.9],
      ["戊戊", 0.6],
    ]);
  });

  it("has three strengths, each of which reads back as itself", () => {
    expect(strengthNames.map((name) => strengthOf(strengths[name]))).toEqual(strengthNames);
    expect([1, 0.9, 0.85, 0.7, 0.69, 0.3].map(strengthOf)).toEqual([
      "same",
      "same",
      "usually",
      "usually",
      "sometimes",
      "sometimes",
    ]);
  });
});

describe("a drafted other name", () => {
  it.each([
    ["", "empty"],
    ["社保卡", "exists"],
    ["社 保 卡", "exists"],
    ["新卡", "drafted"],
    ["甲；乙", "separator"],
    ["医保小卡", null],
  ])("%s: %s", (alias, fault) => {
    expect(newAliasFault(tidy(alias), ["社会保障卡申领", "社保卡"], ["新卡"])).toBe(fault);
  });

  const change = (kind: AliasChange["kind"], word: string): AliasChange => ({
    kind,
    noun: "matters",
    code: "M001",
    word,
  });
  it.each([
    [["甲甲"], change("add-alias", "乙乙"), ["甲甲", "乙乙"]],
    [["甲甲"], change("add-alias", "甲 甲"), null],
    [["甲甲", "乙乙"], change("remove-alias", "甲甲"), ["乙乙"]],
    [["乙乙"], change("remove-alias", "甲甲"), null],
  ])("%j %j", (names, drafted, expected) => expect(withAliasChange(names, drafted)).toEqual(expected));
});

describe("cases compared", () => {
  const one = (query: string, before: Place, after: Place): ComparedCase => ({
    ...{ query, group: "matters", expected: ["M2", "M1"], set: "tuned" },
    ...{ before, after },
  });

  it.each([
    [1, 1, "unchanged"],
    [null, null, "unchanged"],
    [2, 1, "better"],
    [null, 10, "better"],
    [1, 2, "worse"],
    [10, null, "worse"],
  ] as const)("from %s to %s is %s", (before, after, verdict) => expect(verdictOf({ before, after })).toBe(verdict));

  it("sums up", () => {
    expect(figuresOf([1, 2, null, 4])).toEqual({ cases: 4, top1: 0.25, top3: 0.5, mrr: (1 + 0.5 + 0.25) / 4 });
    expect(figuresOf([])).toEqual({ cases: 0, top1: 0, top3: 0, mrr: 0 });
    const { moved, figures } = comparisonOf([one("a", 1, 1), one("b", 2, 1), one("c", 1, 3)], { asked: 2, absent: 0 });
    expect(moved.map(({ query }) => query)).toEqual(["b", "c"]);
    expect([figures.before.top1, figures.after.top1].map((share) => share.toFixed(2))).toEqual(["0.67", "0.67"]);
  });

  it("knows a case whatever the order of its answers", () => {
    expect(caseKey(one("a", 1, 1))).toBe(caseKey({ ...one("a", 2, 2), expected: ["M1", "M2"] }));
    expect(queryOf(caseKey(one("a", 1, 1)))).toBe("a");
    expect(caseKey(one("a", 1, 1))).not.toBe(caseKey(one("b", 1, 1)));
  });

  it.each([
    [[], ["worse", "lost"]],
    [[{ query: "worse", place: 2 }], ["lost"]],
    [[{ query: "worse", place: 1 }], ["worse", "lost"]],
    [
      [
        { query: "worse", place: 5 },
        { query: "lost", place: null },
      ],
      [],
    ],
  ] as [{ query: string; place: Place }[], string[]][])("accepted %j leaves %j", (accepted, left) => {
    const cases = [one("better", 2, 1), one("worse", 1, 2), one("lost", 3, null)];
    const acceptances = accepted.map(({ query, place }) => ({
      case: caseKey(one(query, 1, 1)),
      place,
      reason: "值得",
    }));
    expect(unaccepted(cases, acceptances).map(({ query }) => query)).toEqual(left);
  });
});

describe("the queries that failed in a week", () => {
  it("are counted together where they fold to one text, under the most frequent spelling", () => {
    expect(
      missedQueries([
        { query: "老人 钱", outcome: "none", count: 1 },
        { query: "老人钱", outcome: "relaxed", count: 4 },
        { query: "老人钱", outcome: "refined", count: 2 },
        { query: "学历", outcome: "none", count: 7 },
        { query: "别的", outcome: "unheard-of", count: 9 },
      ]),
    ).toEqual([
      { query: "学历", count: 7, outcomes: { none: 7 } },
      { query: "老人钱", count: 7, outcomes: { none: 1, relaxed: 4, refined: 2 } },
    ]);
  });

  it.each([
    [["学历"], [], false, { none: 1 }, "published"],
    [[], ["学历"], true, { none: 1 }, "drafted"],
    [[], [], true, { none: 1 }, "answered"],
    [[], [], true, { refined: 1 }, "open"],
    [[], [], false, { relaxed: 1 }, "open"],
    [["学历证明"], [], false, { none: 1 }, "open"],
  ] as const)("published %j, drafted %j, answered %s, %j: %s", (published, drafted, isAnswered, outcomes, dealt) => {
    expect(dealtWith({ query: "改学历", count: 1, outcomes }, { published, drafted }, isAnswered)).toBe(dealt);
  });
});
