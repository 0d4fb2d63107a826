import { partySchema } from "@/domain/projects/project";
import { choice } from "@/importers/cells/choice";
import { code, name } from "@/importers/cells/text";
import { sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { projectHeaders } from "@/importers/targets/labels";
import { defineTarget, required } from "@/importers/targets/target";

export const parties = defineTarget({
  name: "parties",
  file: "parties.csv",
  table: "parties",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    role: required(
      choice(partySchema.shape.role, {
        建设单位: "owner",
        业主: "owner",
        施工单位: "contractor",
        设计单位: "designer",
        监理单位: "supervisor",
        运营单位: "operator",
      }),
      ["角色", "单位类型"],
    ),
    organisation: required(name, ["单位", "单位名称", "organization"]),
    source: sourceColumn,
    section: sectionColumn,
  },
  key: ["project", "role", "organisation"],
  parent: "project",
});
