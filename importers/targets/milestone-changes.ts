import { dateOfPrecision, day } from "@/importers/cells/date";
import { wholeNumber } from "@/importers/cells/number";
import { code, name, prose } from "@/importers/cells/text";
import { qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

/** Read before the milestones: a change that stands here is not recorded a second time when the due date follows. */
export const milestoneChanges = defineTarget({
  name: "milestone-changes",
  file: "milestone-changes.csv",
  table: "milestone_changes",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    milestone: required(wholeNumber(0), ["节点", "节点序号", "节点编号"]),
    changed_on: required(day, ["调整日期", "变更日期"]),
    due_before: optional(dateOfPrecision, ["原期限", "调整前", "调整前期限"]),
    due_after: optional(dateOfPrecision, ["新期限", "调整后", "调整后期限"]),
    reason: optional(prose, ["调整原因", "原因"]),
    decided_by: optional(name, ["批准岗位", "批准", "审批岗位"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
  },
  key: ["project", "milestone", "changed_on"],
  appendOnly: true,
});
