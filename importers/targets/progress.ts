import { day, month } from "@/importers/cells/date";
import { amount, perCent } from "@/importers/cells/number";
import { code } from "@/importers/cells/text";
import { noteColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

const YUAN = 1e16;

export const progress = defineTarget({
  name: "progress",
  file: "progress.csv",
  table: "progress",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    month: required(month, ["月份", "年月", "统计月份"]),
    physical_planned: optional(perCent, ["计划形象进度", "计划进度"]),
    physical_actual: optional(perCent, ["实际形象进度", "实际进度"]),
    invested_planned: optional(amount(YUAN), ["计划累计投资"], { unit: "yuan" }),
    invested_actual: optional(amount(YUAN), ["实际累计投资"], { unit: "yuan" }),
    reported_on: optional(day, ["填报日期"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["project", "month"],
  parent: "project",
});
