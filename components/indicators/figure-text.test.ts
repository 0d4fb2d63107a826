import { expect, it } from "vitest";
import { figureText } from "./figure-text";

const words = { valueHigh: null, valueText: null };

it.each([
  [{ ...words, value: 5574 }, "个", "5,574 个"],
  [{ ...words, value: 0.000123 }, "%", "0.000123%"],
  [{ ...words, value: 20, valueHigh: 400 }, "万元", "20–400 万元"],
  [{ ...words, value: null, valueText: "全省第一" }, "", "全省第一"],
  [{ ...words, value: null, valueText: "全省第一" }, "位", "全省第一"],
  [{ ...words, value: null, valueText: "2025年8" }, "月", "2025年8月"],
  [{ ...words, value: null, valueText: "2027" }, "年", "2027年"],
  [{ ...words, value: null, valueText: "Ⅳ" }, "类", "Ⅳ类"],
  [{ ...words, value: null, valueText: "4.0" }, "版", "4.0版"],
  [{ ...words, value: 1.0 }, "", "1"],
])("%o %s", (figure, unit, text) => {
  expect(figureText(figure, unit, "zh")).toBe(text);
});
