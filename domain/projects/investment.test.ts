import { describe, expect, it } from "vitest";
import { type InvestmentPart, shareOf, sumParts, sumQualifier } from "@/domain/projects/investment";
import type { Qualifier } from "@/domain/projects/project";

it.each<[Qualifier[], Qualifier]>([
  [[], "exactly"],
  [["exactly"], "exactly"],
  [["exactly", "more-than"], "at-least"],
  [["at-least"], "at-least"],
  [["exactly", "about"], "about"],
  [["at-least", "about"], "about"],
  [["at-most"], "about"],
  [["nearly", "exactly"], "about"],
])("a sum of amounts that are %s is %s", (qualifiers, expected) => {
  expect(sumQualifier(qualifiers)).toBe(expected);
});

const part = (code: string, yuan: number, reported = 1, qualifier: Qualifier = "exactly"): InvestmentPart => ({
  source: {
    ...({ code, title: code, kind: "article", section: null } as const),
    ...({ published: "2024", publishedQualifier: "exactly" } as const),
  },
  ...{ asOf: null, yuan, reported, qualifier },
});

describe("a sum of what sources say", () => {
  it("is made of its parts, the largest first", () => {
    const sum = sumParts([part("b", 6e8), part("a", 500e8, 1, "about"), part("c", 27e8, 2)]);
    expect(sum).toMatchObject({ yuan: 533e8, reported: 4, qualifier: "about" });
    expect(sum.parts.map(({ source }) => source.code)).toEqual(["a", "c", "b"]);
  });

  it("may have no parts", () => {
    expect(sumParts([])).toEqual({ yuan: 0, reported: 0, qualifier: "exactly", parts: [] });
  });

  it.each([
    [500, 533, 93],
    [999, 1000, 99],
    [7, 7, 100],
    [0, 0, 0],
  ])("%i of %i are %i per cent", (yuan, all, share) => {
    expect(shareOf({ yuan }, { yuan: all })).toBe(share);
  });
});
