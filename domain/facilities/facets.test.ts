import { describe, expect, it } from "vitest";
import { orderedAttributes } from "./expected";
import {
  choicesOf,
  type FacilityFacet,
  facetNames,
  facetsOf,
  facilityFacts,
  facilityFactsSchema,
  readFacet,
} from "./facets";

it.each<[FacilityFacet, Record<string, string>, string[]]>([
  ["nature", { nature: "公办" }, ["public"]],
  ["nature", {}, []],
  ["nature", { nature: "公办民助" }, []],
  ["schoolStage", { "school-stage": "小学、初中" }, ["primary", "junior"]],
  ["schoolStage", { "school-stage": "高中" }, ["senior"]],
  ["grade", { "hospital-grade": "三级甲等" }, ["3a"]],
  ["grade", { "hospital-grade": "三甲" }, ["3a"]],
  ["publicAccess", { "public-access": "是" }, ["yes"]],
])("%s of %o", (facet, attributes, expected) => {
  expect(readFacet(facet, attributes)).toEqual(expected);
});

it("knows the facets of a kind, and of kinds only those they share", () => {
  expect(facetsOf(["school"])).toEqual(["nature", "schoolStage"]);
  expect(facetsOf(["school", "hospital"])).toEqual(["nature"]);
  expect(facetsOf(["park"])).toEqual([]);
  expect(facetsOf([])).toEqual([]);
});

describe("typed facts", () => {
  it.each<[string, string, keyof ReturnType<typeof facilityFacts>, number | null]>([
    ["beds", "1600", "beds", 1600],
    ["beds", "约1600", "beds", null],
    ["occupancy", "83.46", "occupancy", 83.46],
    ["occupancy", "101", "occupancy", null],
    ["land-area", "94337.23", "landArea", 94337.23],
    ["seats", "-5", "seats", null],
  ])("%s=%s", (name, value, fact, expected) => {
    expect(facilityFacts({ [name]: value })[fact]).toBe(expected);
  });

  it("fit the schema, whatever is said", () => {
    const every = Object.fromEntries(facetNames.map((facet) => [facet, choicesOf(facet)]));
    expect(every.grade?.at(-1)).toBe("unknown");
    expect(facilityFactsSchema.safeParse(facilityFacts({ nature: "民办", beds: "3" })).success).toBe(true);
  });
});

it("puts first what people ask of a kind, and says what nobody has told", () => {
  expect(orderedAttributes("hospital", { opened: "2021", beds: "3" })).toEqual([
    { name: "hospital-grade", value: null },
    { name: "nature", value: null },
    { name: "beds", value: "3" },
    { name: "opened", value: "2021" },
  ]);
  expect(orderedAttributes("park", { length: "6" })).toEqual([{ name: "length", value: "6" }]);
});
