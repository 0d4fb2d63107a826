import { describe, expect, it } from "vitest";
import { choiceQuery, chosenOf, type ListFilter } from "./list-filter";

const filter = (chosen: string[], more: Partial<ListFilter> = {}): ListFilter => ({
  name: "stage",
  label: "阶段",
  choices: [
    { value: "building", label: "在建" },
    { value: "unknown", label: "未知" },
  ],
  chosen,
  ...more,
});
const params = (query: string) => new URLSearchParams(query);

describe("a tap on a choice", () => {
  it.each([
    ["page=2&q=x", [], "building", "?q=x&stage=building"],
    ["stage=unknown", ["unknown"], "building", "?stage=building"],
    ["stage=building&at=2026-06-30", ["building"], "building", "?at=2026-06-30"],
    ["stage=building,unknown", ["building", "unknown"], "building", "?stage=unknown"],
    ["stage=nonsense,building", ["building"], "building", ""],
    ["stage=building&page=3", ["building"], "building", ""],
  ])("of %s leads to %s", (query, chosen, value, expected) => {
    expect(choiceQuery(params(query), filter(chosen), value)).toBe(expected);
  });

  it("takes out what meant something only with the choice before", () => {
    expect(choiceQuery(params("stage=unknown&grade=3a"), filter(["unknown"], { clears: ["grade"] }), "building")).toBe(
      "?stage=building",
    );
  });
});

it("calls what is chosen as its choices do, with the filter's name where they say nothing without it", () => {
  const named = filter(["unknown", "gone"], { needsName: true });
  const labels = chosenOf(params("stage=unknown,gone"), named, (label) => `阶段：${label}`).map(({ label }) => label);
  expect(labels).toEqual(["阶段：未知", "阶段：gone"]);
});

it("calls a value that is none of the choices by the name that is known", () => {
  const region = filter(["360113006"], { unlisted: "九龙湖街道" });
  expect(chosenOf(params("stage=360113006"), region, String)).toEqual([
    { label: "九龙湖街道", lang: "zh-CN", query: "" },
  ]);
});
