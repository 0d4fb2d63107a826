import { loadedCountSchema } from "@/domain/indicators/indicator";
import { qualifierSchema } from "@/domain/projects/project";
import { choice } from "@/importers/cells/choice";
import { dateOfPrecision } from "@/importers/cells/date";
import { decimal } from "@/importers/cells/number";
import { code, name, prose, regionCode } from "@/importers/cells/text";
import {
  noteColumn,
  regionHeaders,
  regionReference,
  sectionColumn,
  sourceColumn,
} from "@/importers/targets/common-columns";
import { loadedCountLabels, qualifierLabels } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

/** What the table's columns hold: 16 digits before the point. */
const LARGEST = 1e16;

export const observations = defineTarget({
  name: "observations",
  file: "observations.csv",
  table: "observations",
  columns: {
    code: required(code, ["编码"]),
    indicator: required(code, ["指标", "指标编码"], { reference: { target: "indicators" } }),
    region: required(regionCode, regionHeaders, regionReference),
    period: required(name, ["时期", "时间", "期间"]),
    period_start: optional(dateOfPrecision, ["期间开始", "开始日期"]),
    period_end: optional(dateOfPrecision, ["期间结束", "结束日期"]),
    qualifier: required(choice(qualifierSchema, qualifierLabels), ["限定", "限定词"]),
    value: optional(decimal(LARGEST), ["数值", "值"]),
    value_high: optional(decimal(LARGEST), ["数值上限", "上限"]),
    value_text: optional(prose, ["文字值", "原文表述"]),
    growth: optional(name, ["增速", "同比"]),
    scope: optional(name, ["范围", "统计范围"]),
    loaded_count: optional(choice(loadedCountSchema, loadedCountLabels), ["对照计数"]),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["code"],
  rule: {
    reads: ["value", "value_high", "value_text", "growth", "qualifier"],
    check({ value, value_high, value_text, growth, qualifier }, complain) {
      if (value === null && value_text === null && growth === null) {
        complain("value", { code: "missing-value", message: "A figure needs a value, its words, or a growth." });
      }
      if (qualifier === "range" && (value === null || value_high === null || value_high < value)) {
        complain("value_high", { code: "missing-value", message: "A range needs both bounds, the lower one first." });
      }
    },
  },
});
