import { describe, expect, it } from "vitest";
import { actionFactor, actionsSaid } from "@/domain/search/actions";

describe("what is to be done", () => {
  it.each([
    ["社保卡丢了", "社会保障卡补领、换领", "same"],
    ["社保卡刷不了", "社会保障卡申领", "other"],
    ["坐高铁身份证没带", "临时居民身份证申领", "same"],
    ["店不干了执照怎么办", "个体工商户注销登记", "same"],
    ["店不干了执照怎么办", "个体工商户设立登记", "other"],
    ["公积金一次取完", "公积金离退休提取", "same"],
    ["公积金一次取完", "个人住房公积金贷款申请", "other"],
    ["奶奶九十岁能领什么钱", "高龄津贴申领", "same"],
    ["社保卡丢了", "家庭医生签约服务", "neither"],
    ["社保卡", "社会保障卡补领、换领", "neither"],
    ["旧城改造", "企业变更登记", "neither"],
  ])("%s and %s: %s", (query, name, expected) => {
    const factor = actionFactor(actionsSaid(query), name);
    expect(factor > 1 ? "same" : factor < 1 ? "other" : "neither").toBe(expected);
  });
});
