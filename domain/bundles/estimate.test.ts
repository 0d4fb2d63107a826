import { describe, expect, it } from "vitest";
import { type EstimatedMatter, elsewhereOf, estimateOf } from "@/domain/bundles/estimate";

const matter = (code: string, made: Partial<EstimatedMatter> = {}): EstimatedMatter => ({
  code,
  name: code,
  result: null,
  promisedLimit: "即时",
  visits: null,
  venue: null,
  materials: [],
  ...made,
});
const hospital = matter("H", { venue: "医疗机构" });
const police = matter("P", { venue: "派出所" });
const police2 = matter("Q", { venue: "派出所" });
const unknown = matter("X");
const here = matter("A");
const card = matter("B", { promisedLimit: "5个工作日" });

describe("places off the map", () => {
  it("are counted by kind; a matter without a known one is a place of its own", () => {
    const places = elsewhereOf([hospital, police, here, police2, unknown], ["H", "P", "Q", "X"]);
    expect(places).toEqual([
      { venue: "医疗机构", matters: ["H"] },
      { venue: "派出所", matters: ["P", "Q"] },
      { venue: null, matters: ["X"] },
    ]);
  });
});

describe("the estimated visits", () => {
  it.each<[string, EstimatedMatter[], string[], number, { visits: number; places: number }]>([
    ["one place for all", [here, card], [], 1, { visits: 1, places: 1 }],
    ["two places on the map", [here, card], [], 2, { visits: 2, places: 2 }],
    ["each place elsewhere is one more", [hospital, police, here], ["H", "P"], 1, { visits: 3, places: 3 }],
    ["one station does both of its matters", [police, police2, here], ["P", "Q"], 1, { visits: 2, places: 2 }],
    ["all of it elsewhere", [hospital, police], ["H", "P"], 0, { visits: 2, places: 2 }],
    [
      "a matter elsewhere that asks for two visits",
      [matter("H", { venue: "医疗机构", visits: 2 }), here],
      ["H"],
      1,
      { visits: 3, places: 2 },
    ],
  ])("%s", (_, matters, nowhere, places, expected) => {
    expect(estimateOf(matters, { nowhere, intakeOnly: [], places })).toMatchObject(expected);
  });
});

describe("a matter that is only taken in", () => {
  it("is not done the same day, and its days are not called unknown", () => {
    const { limit, intakeOnly } = estimateOf([here, card], { nowhere: [], intakeOnly: ["A"], places: 1 });
    expect({ unknown: limit.unknown, workingDays: limit.workingDays, intakeOnly }).toEqual({
      unknown: [],
      workingDays: 5,
      intakeOnly: ["A"],
    });
  });

  it("asks for another visit where a later matter needs its paper", () => {
    const first = matter("A", { result: "证" });
    const then = matter("C", { materials: [{ name: "证" }] });
    expect(estimateOf([first, then], { nowhere: [], intakeOnly: ["A"], places: 1 }).visits).toBe(2);
  });
});
