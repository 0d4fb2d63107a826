import { problemStepSchema } from "@/domain/projects/problem-steps";
import { choice } from "@/importers/cells/choice";
import { day } from "@/importers/cells/date";
import { code, name, prose } from "@/importers/cells/text";
import { noteColumn, orderColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { problemStepLabels, projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const problemEvents = defineTarget({
  name: "problem-events",
  file: "problem-events.csv",
  table: "problem_events",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    problem: required(code, ["问题", "问题编码"], { reference: { target: "problems", within: ["project"] } }),
    order: orderColumn,
    on: required(day, ["日期"]),
    step: required(choice(problemStepSchema, { ...problemStepLabels, 升级督办: "escalated" }), ["步骤", "动作"]),
    by: optional(name, ["岗位", "经办岗位"]),
    evidence: optional(prose, ["佐证", "销号佐证"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["project", "problem", "order"],
  appendOnly: true,
});
