import { expect, it } from "vitest";
import { limitText } from "@/i18n/limit-text";

it.each([
  ["10个工作日", "10 working days", null],
  ["1个工作日", "1 working day", null],
  ["20日", "20 days", null],
  ["30个自然日", "30 days", null],
  ["3个月", "3 months", null],
  ["即时", "on the spot", null],
  ["当场", "on the spot", null],
  ["按法定", "the legal limit", null],
  ["即时至15个工作日", "on the spot to 15 working days", null],
  ["即时（即时制卡网点）", "on the spot", "（即时制卡网点）"],
  ["15个工作日（小额街道直接审批5日）", "15 working days", "（小额街道直接审批5日）"],
])("%s: %s", (limit, text, note) => {
  expect(limitText(limit, "en")).toEqual({ text, note });
  expect(limitText(limit, "zh")).toBeNull();
});

it.each(["公示20日", "按招生公告", "公示期满即时", "5日内决定受理", "30日冷静期后30日内", "（小额）5日", ""])(
  "%s stays as it was published",
  (limit) => expect(limitText(limit, "en")).toBeNull(),
);
