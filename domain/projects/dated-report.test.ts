import { expect, it } from "vitest";
import { isDatedReport } from "@/domain/projects/dated-report";

it.each([
  ["2022年11月报道已建成", true],
  ["2024年报道称已启用", true],
  ["2024年6月主线通车（计划）", false],
  ["2024年打造", false],
  ["建成通车", false],
  [null, false],
])("%s says when it was reported: %s", (status, expected) => expect(isDatedReport(status)).toBe(expected));
