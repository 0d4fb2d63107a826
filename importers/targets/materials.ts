import { materialSchema } from "@/domain/matters/matter";
import { choice } from "@/importers/cells/choice";
import { wholeNumber } from "@/importers/cells/number";
import { code, name, prose } from "@/importers/cells/text";
import { noteColumn, orderColumn, requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import { matterHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

const { necessity, form } = materialSchema.shape;

export const materials = defineTarget({
  name: "materials",
  file: "materials.csv",
  table: "materials",
  columns: {
    matter: required(code, matterHeaders, { reference: { target: "matters" } }),
    order: orderColumn,
    name: required(name, ["名称", "材料名称", "material_name"]),
    necessity: optional(choice(necessity.unwrap(), { 必要: "required", 容缺后补: "deferrable", 非必要: "optional" }), [
      "必要性",
      "材料必要性",
      "is_need",
    ]),
    form: optional(choice(form.unwrap(), { 原件: "original", 复印件: "copy", 原件和复印件: "both" }), [
      "材料类型",
      "material_type",
    ]),
    copies: optional(wholeNumber(0), ["份数", "材料份数", "page_num"]),
    issuer: optional(name, ["来源渠道", "材料来源", "出具单位", "source_explain"]),
    condition: optional(prose, ["提交条件", "适用情形"]),
    quality: requiredQuality,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ["matter", "order"],
  parent: "matter",
});
