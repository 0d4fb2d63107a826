import { type RegionLevel, regionKindSchema, regionLevelSchema } from "@/domain/regions/region";
import { choice } from "@/importers/cells/choice";
import { name, regionCode } from "@/importers/cells/text";
import { noteColumn, positionColumns, sourceColumn } from "@/importers/targets/common-columns";
import { regionKindLabels } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

const codeLength: Record<RegionLevel, number> = { city: 6, district: 6, township: 9, village: 12 };

export const regions = defineTarget({
  name: "regions",
  file: "regions.csv",
  table: "regions",
  columns: {
    code: required(regionCode, ["编码", "区划代码", "统计用区划代码"]),
    name: required(name, ["名称", "区划名称"]),
    level: required(
      choice(regionLevelSchema, {
        市: "city",
        区县: "district",
        区: "district",
        乡镇街道: "township",
        村社区: "village",
      }),
      ["层级", "级别"],
    ),
    kind: required(choice(regionKindSchema, regionKindLabels), ["类型", "城乡分类"]),
    parent: optional(regionCode, ["上级", "上级代码", "上级区划代码"], { reference: { target: "regions" } }),
    ...positionColumns,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ["code"],
  transient: ["crs"],
  search: { names: ["name"] },
  rule: {
    reads: ["code", "level", "parent"],
    check({ code, level, parent }, complain) {
      if (code.length !== codeLength[level]) {
        const message = `The code of a ${level} has ${codeLength[level]} digits.`;
        complain("level", { code: "level-mismatch", message });
      }
      if (parent === code)
        complain("parent", { code: "unknown-reference", message: "A region is not its own parent." });
    },
  },
});
