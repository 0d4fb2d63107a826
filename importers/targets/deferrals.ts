import { dateOfPrecision } from "@/importers/cells/date";
import { code, name } from "@/importers/cells/text";
import { noteColumn, orderColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const deferrals = defineTarget({
  name: "deferrals",
  file: "deferrals.csv",
  table: "deferrals",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    order: orderColumn,
    paper: required(name, ["容缺材料", "材料", "材料名称"]),
    authority: optional(name, ["审批部门", "审批单位", "部门"]),
    due: optional(dateOfPrecision, ["补齐期限", "期限"]),
    done: optional(dateOfPrecision, ["补齐日期"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["project", "order"],
  parent: "project",
});
