import { expect, it } from "vitest";
import { periodText } from "@/i18n/period-text";

it.each([
  ["2025年", "2025", "en"],
  ["2025年6月", "Jun 2025", "en"],
  ["截至2025年12月", "to Dec 2025", "en"],
  ["2025年1月至6月", "2025年1月至6月", "zh-CN"],
  ["建成后", "建成后", "zh-CN"],
])("%s: %s", (period, text, lang) => {
  expect(periodText(period, "en")).toEqual({ text, lang });
  expect(periodText(period, "zh")).toEqual({ text: period, lang: "zh-CN" });
});
