import { milestoneSchema } from "@/domain/projects/project";
import { choice } from "@/importers/cells/choice";
import { dateOfPrecision } from "@/importers/cells/date";
import { code, name, prose } from "@/importers/cells/text";
import { noteColumn, orderColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const milestones = defineTarget({
  name: "milestones",
  file: "milestones.csv",
  table: "milestones",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    order: orderColumn,
    name: required(name, ["名称", "节点", "节点名称"]),
    due: optional(dateOfPrecision, ["期限", "计划完成", "计划完成时间"]),
    done: optional(dateOfPrecision, ["完成日期", "实际完成", "实际完成时间"]),
    qualifier: optional(choice(milestoneSchema.shape.qualifier.unwrap(), { 确切: "exactly", 约: "about" }), [
      "日期精确度",
    ]),
    department: optional(name, ["责任单位", "责任部门", "部门"]),
    evidence: optional(prose, ["佐证", "佐证材料", "完成佐证"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["project", "order"],
  parent: "project",
});
