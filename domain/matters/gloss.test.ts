import { expect, it } from "vitest";
import { glossFrom } from "@/domain/matters/gloss";

const gloss = glossFrom({
  居民身份证: "identity card",
  临时居民身份证: "temporary identity card",
  低保: "subsistence allowance",
});

it.each([
  ["居民身份证换领、补领", null, "identity card"],
  // The longest term says most.
  ["临时居民身份证申领", "临时身份证", "temporary identity card"],
  ["最低生活保障金给付", "低保", "subsistence allowance"],
  ["结婚登记", undefined, null],
])("%s (%s) is about %s", (name, shortName, about) => {
  expect(gloss(name, shortName)).toBe(about);
});
