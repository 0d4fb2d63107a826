import { code, name, prose } from "@/importers/cells/text";
import { orderColumn, requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import { matterHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const fees = defineTarget({
  name: "fees",
  file: "fees.csv",
  table: "fees",
  columns: {
    matter: required(code, matterHeaders, { reference: { target: "matters" } }),
    order: orderColumn,
    name: required(name, ["名称", "收费项目", "fee_name"]),
    standard: optional(prose, ["收费标准", "fee_stand"]),
    basis: optional(prose, ["收费依据", "fee_basis"]),
    quality: requiredQuality,
    source: sourceColumn,
  },
  key: ["matter", "order"],
  parent: "matter",
});
