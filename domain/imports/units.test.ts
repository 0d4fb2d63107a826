import { describe, expect, it } from "vitest";
import { amountInWords, type Dimension, inStoredUnit, unitInHeader } from "@/domain/imports/units";

describe("the unit in a header", () => {
  it.each<[string, ReturnType<typeof unitInHeader>]>([
    ["总投资（万元）", { name: "总投资", unit: "万元" }],
    ["总投资(单位：亿元)", { name: "总投资", unit: "亿元" }],
    ["总投资/万元", { name: "总投资", unit: "万元" }],
    ["建筑面积（㎡）", { name: "建筑面积", unit: "平方米" }],
    ["用地面积（亩）", { name: "用地面积", unit: "亩" }],
    ["总投资", null],
    ["总投资（含税）", null],
    ["名称（必填）", null],
  ])("%s", (header, found) => expect(unitInHeader(header)).toEqual(found));
});

describe("a number in the stored unit", () => {
  it.each<[string, Dimension, number, string]>([
    ["12000", "yuan", 1e4, "120000000"],
    ["1.2345", "yuan", 1e8, "123450000"],
    ["0.1", "yuan", 1e4, "1000"],
    ["12,000", "yuan", 1e4, "120000000"],
    ["5000万元", "yuan", 1, "50000000"],
    ["1.2 亿", "yuan", 1e4, "120000000"],
    ["3亩", "square-metres", 1, "2000"],
    ["300元", "yuan", 1e4, "300"],
    ["自筹=3；专项债=2", "yuan", 1e4, "自筹=30000；专项债=20000"],
    ["12000", "yuan", 1, "12000"],
    ["约5", "yuan", 1e4, "约5"],
    ["5美元", "yuan", 1e4, "5美元"],
    ["1,2", "yuan", 1e4, "1,2"],
  ])("%s %s ×%d", (text, dimension, factor, stored) => expect(inStoredUnit(text, dimension, factor)).toBe(stored));

  it.each<[number, string]>([
    [120_000_000, "1.2 亿元"],
    [12_000, "1.2 万元"],
    [300, "300 元"],
    [0, "0 元"],
  ])("%d is said %s", (value, words) => expect(amountInWords(value, "yuan")).toBe(words));
});
