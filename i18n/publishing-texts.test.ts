import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { type Finding, findingCodes, ruleNumbers } from "@/domain/publishing/gate/finding";
import { judgeMatter, judgeServicePoint } from "@/domain/publishing/gate/gate";
import { context, goodMatter, goodServicePoint } from "@/domain/publishing/gate/gate-fixture";
import { matterCases } from "@/domain/publishing/gate/matter-cases";
import type { LifecycleRefusal } from "@/domain/publishing/history";
import { messages as english } from "@/i18n/messages/en";
import { messages as chinese } from "@/i18n/messages/zh";
import { publishFindingText, refusalText } from "@/i18n/publishing-texts";

const onError = (error: unknown) => {
  throw error;
};
const zh = createTranslator({ locale: "zh", namespace: "publishing", messages: chinese, onError });
const en = createTranslator({ locale: "en", namespace: "publishing", messages: english, onError });

const bare = {
  ...goodServicePoint,
  address: null,
  openingHours: "Mo-Fr 09:00-17:00",
  positionQuality: "sample" as const,
  inWater: true,
  hoursQuality: "sample" as const,
  phones: [],
  verifications: { position: null, contacts: null, hours: null },
};
const found: Finding[] = [
  ...Object.values(matterCases).flatMap((cases) =>
    cases.flatMap(({ but }) => judgeMatter({ ...goodMatter, ...but }, context).flatMap(({ findings }) => findings)),
  ),
  ...judgeServicePoint(bare, context).flatMap(({ findings }) => findings),
  ...judgeServicePoint({ ...bare, positionQuality: "unknown" }, context).flatMap(({ findings }) => findings),
  ...judgeServicePoint({ ...bare, status: "moved" }, context).flatMap(({ findings }) => findings),
];

describe("texts of the publish gate", () => {
  it("exist for every code that a rule can say, and for no other", () => {
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([...findingCodes].sort());
    expect(Object.keys(chinese.publishing.finding).sort()).toEqual([...findingCodes].sort());
    expect(Object.keys(chinese.publishing.rule)).toEqual(ruleNumbers.map(String));
  });

  it("can be filled with what the rules say, in both languages", () => {
    for (const finding of found) {
      for (const t of [zh, en]) expect(publishFindingText(finding, t)).not.toMatch(/[{}]/);
    }
  });

  it.each<[Finding["code"], Finding["values"], string]>([
    ["material-vague", { name: "其他材料" }, "兜底材料：“其他材料”，看不出要带什么"],
    ["place-not-fresh", { state: "stale", days: 181 }, "已 181 天没有核实"],
    ["fact-unknown", { fact: "caseType" }, "办件类型没有填，无法判断"],
    ["element-missing", { element: "time" }, "缺时间"],
  ])("%s", (code, values, text) => {
    expect(publishFindingText({ outcome: "fail", field: "", code, values }, zh)).toBe(text);
  });
});

it.each<[LifecycleRefusal, string]>([
  [{ code: "not-from-here", action: "publish", state: "draft" }, "草稿的记录不能发布"],
  [{ code: "reason-missing", action: "suspend" }, "暂停要写明原因"],
  [{ code: "date-missing", action: "withdraw" }, "停办要写明从哪天起"],
  [{ code: "date-not-for-this", action: "submit" }, "提交审核立即生效，不能约定日期"],
  [{ code: "date-unreadable", action: "withdraw" }, "没有这一天，日期要写成 2026-07-01"],
  [{ code: "date-not-ahead", action: "withdraw" }, "约定的日期要在今天以后；今天就生效的不填日期"],
  [{ code: "against-a-plan", action: "suspend", planned: "resume" }, "已经安排了恢复，暂停以后就做不成了"],
  [{ code: "already-holds", action: "publish" }, "发布已经生效，不能撤回"],
  [
    { code: "gate", action: "publish", rules: [16, 20] },
    "发布检查没有通过：规则 16“电话号码是存在的号码”、20“有开着的网点或网办地址；搬走的写明搬到哪里”",
  ],
])("refusal %o", (refusal, text) => {
  expect(refusalText(refusal, zh)).toBe(text);
  expect(refusalText(refusal, en)).not.toMatch(/[{}]/);
});
