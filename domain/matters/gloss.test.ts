import { expect, it } from "vitest";
import { glossFrom } from "@/domain/matters/gloss";

const gloss = glossFrom([
  { word: "residency permit", term: "居住证", weight: 0.9 },
  { word: "residence permit", term: "居住证", weight: 1 },
  { word: "permit to reside", term: "居住证", weight: 0.5 },
  { word: "exit permit", term: "港澳通行证", weight: 1 },
  { word: "permit", term: "通行证", weight: 1 },
  { word: "card", term: "证", weight: 1 },
  { word: "暂住", term: "居住", weight: 1 },
]);

it.each([
  ["居住证申领", "居住证", "residence permit"],
  ["居住证签注", undefined, "residence permit"],
  // The longest term says most.
  ["往来港澳通行证签发", null, "exit permit"],
  ["补办", "通行证补办", "permit"],
  ["结婚证", null, null],
  ["居住登记", null, null],
])("%s (%s) is about %s", (name, shortName, about) => {
  expect(gloss(name, shortName)).toBe(about);
});
