import { facilityKindSchema, facilityStatusSchema } from "@/domain/facilities/facility";
import { choice } from "@/importers/cells/choice";
import { attributes } from "@/importers/cells/list";
import { code, name } from "@/importers/cells/text";
import {
  addressColumn,
  aliasesColumn,
  noteColumn,
  optionalRegion,
  requiredPositionColumns,
  sectionColumn,
  sourceColumn,
} from "@/importers/targets/common-columns";
import { defineTarget, otherwise, required } from "@/importers/targets/target";

export const facilities = defineTarget({
  name: "facilities",
  file: "facilities.csv",
  table: "facilities",
  columns: {
    code: required(code, ["编码", "设施编码"]),
    name: required(name, ["名称", "设施名称"]),
    aliases: aliasesColumn,
    kind: required(
      choice(facilityKindSchema, {
        医院: "hospital",
        学校: "school",
        公园: "park",
        文化: "culture",
        地铁站: "metro-station",
        火车站: "railway-station",
        产业园: "industrial-park",
        暖心驿站: "warm-station",
        停车场: "parking",
        楼宇: "office-building",
        机关: "government",
        旅游: "tourism",
        场馆: "venue",
        商业: "commerce",
        平台: "platform",
      }),
      ["类型", "设施类型", "类别", "设施类别"],
    ),
    region: optionalRegion,
    address: addressColumn,
    ...requiredPositionColumns,
    status: otherwise(
      choice(facilityStatusSchema, {
        开放: "open",
        已启用: "open",
        在建: "under-construction",
        规划: "planned",
        未知: "unknown",
      }),
      "unknown",
      ["状态"],
    ),
    attributes: otherwise(attributes, {}, ["属性"]),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["code"],
  transient: ["crs"],
  search: { names: ["name", "aliases"], more: ["address"] },
});
