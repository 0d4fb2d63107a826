import { problemStateSchema } from "@/domain/projects/problem-steps";
import { choice } from "@/importers/cells/choice";
import { dateOfPrecision } from "@/importers/cells/date";
import { code, name, prose } from "@/importers/cells/text";
import { noteColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { problemStepLabels, projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const problems = defineTarget({
  name: "problems",
  file: "problems.csv",
  table: "problems",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    code: required(code, ["编码", "问题编码"]),
    title: required(prose, ["标题", "问题", "问题描述"]),
    kind: optional(name, ["类型", "问题类型", "问题类别"]),
    level: optional(name, ["等级", "级别"]),
    owner: optional(name, ["责任单位", "责任部门", "责任人"]),
    reported_on: optional(dateOfPrecision, ["上报日期"]),
    due: optional(dateOfPrecision, ["期限", "办结期限"]),
    state: optional(choice(problemStateSchema, problemStepLabels), ["状态"]),
    closed_on: optional(dateOfPrecision, ["销号日期", "办结日期"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["project", "code"],
  parent: "project",
});
