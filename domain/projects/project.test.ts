import { expect, it } from "vitest";
import { type Qualifier, sumQualifier } from "./project";

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
