import { code, name, prose } from "@/importers/cells/text";
import { orderColumn, requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import { matterHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const steps = defineTarget({
  name: "steps",
  file: "steps.csv",
  table: "steps",
  columns: {
    matter: required(code, matterHeaders, { reference: { target: "matters" } }),
    order: orderColumn,
    name: required(name, ["名称", "环节", "步骤名称"]),
    description: optional(prose, ["描述", "步骤说明"]),
    quality: requiredQuality,
    source: sourceColumn,
  },
  key: ["matter", "order"],
  parent: "matter",
});
