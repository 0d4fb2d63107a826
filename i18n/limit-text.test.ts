import { expect, it } from "vitest";
import { limitText } from "@/i18n/limit-text";

it.each([
  ["10个工作日", "10 working days"],
  ["1个工作日", "1 working day"],
  ["20日", "20 days"],
  ["30个自然日", "30 days"],
  ["3个月", "3 months"],
  ["即时", "on the spot"],
  ["当场", "on the spot"],
  // Whatever says more than a time stays as it was published.
  ["即时（即时制卡网点）", null],
  ["即时至15个工作日", null],
  ["公示20日", null],
  ["按招生公告", null],
])("%s: %s", (limit, english) => {
  expect(limitText(limit, "en")).toBe(english);
  expect(limitText(limit, "zh")).toBeNull();
});
