import { describe, expect, it } from "vitest";
import { conditionsToAsk } from "@/domain/matters/open-conditions";

const allowance = { conditions: null, taskType: "05", topic: "elderly", name: "高龄津贴申领" } as const;

describe("what to ask where the source states no conditions", () => {
  it.each([
    ["an allowance for old people", allowance, ["age", "residence", "income"]],
    ["the source states them", { ...allowance, conditions: "年满80周岁" }, []],
    ["a card for old people", { ...allowance, taskType: "20", name: "老年人优待证办理" }, ["age"]],
    ["a payment", { ...allowance, topic: "welfare", name: "最低生活保障金给付" }, ["residence", "income"]],
    [
      "a subsidy as a service",
      { ...allowance, topic: "employment", taskType: "20", name: "职业技能培训补贴申领" },
      ["residence", "income"],
    ],
    ["a registration", { ...allowance, topic: "marriage", taskType: "07", name: "内地居民结婚登记" }, []],
  ] satisfies [string, object, string[]][])("%s", (_, matter, expected) => {
    expect(conditionsToAsk(matter as Parameters<typeof conditionsToAsk>[0])).toEqual(expected);
  });
});
