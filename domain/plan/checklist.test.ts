import { describe, expect, it } from "vitest";
import type { Material } from "@/domain/matters/matter";
import {
  casesAsked,
  isOffTrip,
  type MatterPapers,
  mergedChecklist,
  otherWordings,
  papersOfNobody,
  tickKeys,
  tripChecklist,
} from "@/domain/plan/checklist";
import { isImmediate, resultLinks } from "@/domain/plan/results";

const paper = (name: string, more: Partial<Material> = {}): Material => ({
  name,
  necessity: null,
  form: null,
  copies: null,
  issuer: null,
  condition: null,
  quality: "approximate",
  note: null,
  ...more,
});
const matter = (code: string, ...materials: Material[]): MatterPapers => ({
  code,
  name: code,
  quality: "approximate",
  materials,
});

describe("one list for all matters", () => {
  it.each([
    ["unknown stays unknown", [{}, {}], { original: null, copies: null, necessity: null }],
    [
      "the largest number of copies",
      [
        { form: "copy", copies: 1 },
        { form: "copy", copies: 3 },
      ],
      { original: false, copies: 3 },
    ],
    ["a copy is one copy", [{ form: "copy" }, {}], { original: false, copies: 1 }],
    [
      "original and copy are told apart",
      [{ form: "original" }, { form: "copy", copies: 2 }],
      { original: true, copies: 2 },
    ],
    ["both", [{ form: "both", copies: 2 }, { form: "original" }], { original: true, copies: 2 }],
    ["a number without a form", [{ copies: 3 }, {}], { original: null, copies: 3 }],
    ["required beats deferrable", [{ necessity: "deferrable" }, { necessity: "required" }], { necessity: "required" }],
    [
      "deferrable beats optional and unknown",
      [{ necessity: "optional" }, { necessity: "deferrable" }, {}],
      { necessity: "deferrable" },
    ],
    ["every issuer", [{ issuer: "甲" }, { issuer: "乙" }, { issuer: "甲" }], { issuers: ["甲", "乙"] }],
    ["asked for anyhow beats a case", [{ condition: "换领" }, {}], { conditions: [] }],
    ["cases add up", [{ condition: "换领" }, { condition: "首次" }], { conditions: ["换领", "首次"] }],
  ] satisfies [string, Partial<Material>[], object][])("%s", (_, materials, expected) => {
    const matters = materials.map((more, index) => matter(`M${index}`, paper("身份证", more)));
    const items = mergedChecklist(matters);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ ...expected, matters: matters.map(({ code }) => ({ code })) });
  });

  it("puts first what serves most matters, and knows a paper by its name however it is spaced", () => {
    const items = mergedChecklist([matter("A", paper("照片"), paper("身份证")), matter("B", paper("身份 证"))]);
    expect(items.map(({ name }) => name)).toEqual(["身份证", "照片"]);
  });

  it.each<[string, [string, Partial<Material>?][], object]>([
    [
      "the original and the largest number of copies",
      [["身份证"], ["居民身份证原件及复印件"], ["身份证复印件3份"]],
      { name: "身份证", original: true, copies: 3 },
    ],
    [
      "columns before wordings",
      [
        ["户口本复印件2份", { form: "copy", copies: 1 }],
        ["户口簿", { form: "original" }],
      ],
      { name: "户口簿", original: true, copies: 1 },
    ],
    ["the applicant's own", [["申请人身份证"], ["身份证"]], { name: "身份证" }],
    ["an agent's, twice", [["经办人身份证"], ["经办人居民身份证"]], { name: "经办人身份证" }],
  ])("lists a paper of several wordings once: %s", (_, papers, expected) => {
    const matters = papers.map(([name, more], index) => matter(`M${index}`, paper(name, more)));
    const [item, ...others] = mergedChecklist(matters);
    expect(others).toEqual([]);
    expect(item).toMatchObject(expected);
    expect(item?.matters.map(({ wordings }) => wordings)).toEqual(papers.map(([name]) => [name]));
  });

  it("keeps apart whose papers they are", () => {
    const papers = ["身份证", "代理人身份证", "孩子身份证", "户口簿", "死者户口簿", "父母户口簿"];
    const matters = papers.map((name, index) => matter(`M${index}`, paper(name)));
    expect(mergedChecklist(matters).map(({ name }) => name)).toEqual(papers);
  });

  it("says that every matter has its own application form", () => {
    const [form, card] = mergedChecklist(["A", "B"].map((code) => matter(code, paper("申请表"), paper("身份证"))));
    expect([form?.ofEach, card?.ofEach]).toEqual([true, false]);
  });

  it.each([
    [["户口簿", "父母户口簿", "身份证"], ["户口簿"]],
    [["户口簿", "身份证"], []],
    [["本人身份证", "监护人身份证"], []],
    [["身份证", "监护人身份证", "父母身份证"], ["身份证"]],
    [["父母户口簿", "死者户口簿"], []],
  ])("of %j nobody says whose are %j", (papers, expected) => {
    const matters = papers.map((name, index) => matter(`M${index}`, paper(name)));
    expect([...papersOfNobody(mergedChecklist(matters))]).toEqual(expected);
  });

  it("ticks a paper off by matter and name, in a guide as in a plan", () => {
    const [card] = mergedChecklist([matter("A", paper("居民身份证")), matter("B", paper("身份证原件"))]);
    const plan = tickKeys(card?.matters.map(({ code }) => code) ?? [], card?.name ?? "").split("\n");
    expect(plan).toEqual([tickKeys(["A"], "居民身份证"), tickKeys(["B"], "身份证原件")]);
    expect(plan).not.toContain(tickKeys(["A"], "监护人身份证"));
  });

  it("tells the wordings only where they differ from the name", () => {
    const [card, form] = mergedChecklist([matter("A", paper("居民身份证"), paper("照片"))]);
    expect(card && otherWordings(card)).toEqual([{ code: "A", name: "A", wordings: ["居民身份证"] }]);
    expect(form && otherWordings(form)).toEqual([]);
  });

  it("leaves out the papers of cases that do not apply", () => {
    const matters = [matter("A", paper("旧证", { condition: "换领" }), paper("照片", { condition: "首次申领" }))];
    expect(casesAsked(matters)).toEqual(["换领", "首次申领"]);
    expect(mergedChecklist(matters, ["换领"]).map(({ name }) => name)).toEqual(["照片"]);
  });
});

describe("a list for a trip that leaves matters out", () => {
  const birth = matter("birth", paper("出生医学证明"), paper("户口簿"), paper("结婚证"));
  const insurance = matter("insurance", paper("户口簿"), paper("监护人身份证"));
  const told = (leftOut: string[]) =>
    tripChecklist([birth, insurance], new Set(leftOut)).map((item) =>
      isOffTrip(item, new Set(leftOut)) ? `(${item.name})` : item.name,
    );

  it.each([
    ["none", [], ["户口簿", "出生医学证明", "结婚证", "监护人身份证"]],
    ["one", ["birth"], ["户口簿", "监护人身份证", "(出生医学证明)", "(结婚证)"]],
    ["all", ["birth", "insurance"], ["(户口簿)", "(出生医学证明)", "(结婚证)", "(监护人身份证)"]],
  ])("has the papers of every matter, those off the trip last: %s left out", (_, leftOut, expected) => {
    expect(told(leftOut)).toEqual(expected);
  });
});

describe("papers that the basket itself yields", () => {
  const card = { code: "A", name: "办卡", result: "社会保障卡", promisedLimit: "即时（即时制卡网点）", materials: [] };
  const use = { code: "B", name: "用卡", result: null, promisedLimit: null, materials: [{ name: "社会保障卡" }] };

  it("links the one that issues to the one that asks", () => {
    expect(resultLinks([use, card])).toEqual([{ paper: "社会保障卡", from: "A", to: "B" }]);
    expect(resultLinks([use])).toEqual([]);
    const spoken = { ...use, materials: [{ name: "社保卡原件" }] };
    expect(resultLinks([spoken, card])).toEqual([{ paper: "社会保障卡", from: "A", to: "B" }]);
  });

  it.each([
    ["即时", true],
    ["即时（即时制卡网点）", true],
    ["当场办结", true],
    ["5个工作日", false],
    [null, false],
  ])("%s is at once: %s", (limit, expected) => {
    expect(isImmediate(limit)).toBe(expected);
  });
});
