import { describe, expect, it } from "vitest";
import { type Facets, readIntents, wantedInstant } from "@/domain/search/intents";
import { toRfc3339 } from "@/domain/time/shanghai";

const on = (facets: Facets) =>
  Object.entries(facets)
    .filter(([, value]) => value)
    .map(([name]) => name);

describe("words of intent become facets", () => {
  it.each<[string, string, string[]]>([
    ["社保卡", "社保卡", []],
    ["社保卡 周六 能办", "社保卡", ["hours"]],
    ["居住证要带什么", "居住证", ["materials"]],
    ["附近公积金", "公积金", ["near"]],
    ["我要办社保卡", "社保卡", []],
    ["申请低保需要什么材料", "低保", ["materials"]],
    ["老年证在哪办", "老年证", ["place"]],
    ["护照多少钱", "护照", ["fee"]],
    ["身份证多久能拿到", "身份证", ["time"]],
    ["离婚怎么办", "离婚", ["how"]],
    ["退休金怎么领", "退休金 领", ["how"]],
    ["办护照 现在开门吗", "护照", ["hours"]],
    ["流湖镇便民服务中心电话", "流湖镇便民服务中心", ["place"]],
    ["个体户", "个体户", []],
    ["给儿子改个名", "给儿子改 名", []],
    ["想注册个小公司", "注册 公司", []],
    ["去世", "去世", []],
    ["公证", "公证", []],
  ])("%s asks for %s", (q, rest, facets) => {
    const read = readIntents(q);
    expect(read.rest.replace(/\s+/g, " ")).toBe(rest);
    expect(on(read.facets)).toEqual(facets);
  });
});

describe("the hours somebody wants", () => {
  // A Wednesday.
  const now = new Date("2026-09-30T10:20:00+08:00");
  it.each([
    ["现在", "2026-09-30T10:20:00+08:00"],
    ["周六", "2026-10-03T10:00:00+08:00"],
    ["周末", "2026-10-03T10:00:00+08:00"],
    ["星期天下午", "2026-10-04T15:00:00+08:00"],
    ["礼拜三", "2026-10-07T10:00:00+08:00"],
    ["周三晚上", "2026-09-30T19:00:00+08:00"],
    ["下班后", "2026-09-30T19:00:00+08:00"],
    ["早上", "2026-10-01T10:00:00+08:00"],
    ["中午", "2026-09-30T12:30:00+08:00"],
    ["明天", "2026-10-01T10:00:00+08:00"],
  ])("%s is %s", (said, instant) => {
    const { hours } = readIntents(`社保卡 ${said}`).facets;
    expect(hours?.said).toBe(said);
    expect(hours && toRfc3339(wantedInstant(hours, now))).toBe(instant);
  });
});
