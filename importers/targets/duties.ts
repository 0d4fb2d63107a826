import { dutySchema } from "@/domain/projects/project";
import { choice } from "@/importers/cells/choice";
import { code, name, prose } from "@/importers/cells/text";
import { orderColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const duties = defineTarget({
  name: "duties",
  file: "duties.csv",
  table: "duties",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    order: orderColumn,
    role: required(choice(dutySchema.shape.role, { 挂点领导: "lead-post", 责任单位: "department", 工作专班: "team" }), [
      "角色",
      "责任类型",
    ]),
    post: required(name, ["岗位", "职务", "单位"]),
    task: optional(prose, ["任务", "职责"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
  },
  key: ["project", "order"],
  parent: "project",
});
