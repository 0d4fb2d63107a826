import { windowKindSchema } from "@/domain/service-points/service-point";
import { choice } from "@/importers/cells/choice";
import { code, name } from "@/importers/cells/text";
import { noteColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { servicePointHeaders } from "@/importers/targets/labels";
import { defineTarget, required } from "@/importers/targets/target";

export const windows = defineTarget({
  name: "windows",
  file: "windows.csv",
  table: "windows",
  columns: {
    service_point: required(code, servicePointHeaders, { reference: { target: "service-points" } }),
    code: required(code, ["编码", "窗口编码", "窗口号"]),
    name: required(name, ["名称", "窗口名称"]),
    kind: required(
      choice(windowKindSchema, {
        无差别综窗: "general",
        综合窗口: "general",
        分类综窗: "category",
        专窗: "special",
        帮办窗口: "assistance",
        办不成事: "no-solution",
        爱心窗口: "priority",
        跨域通办: "cross-region",
      }),
      ["类型", "窗口类型"],
    ),
    quality: qualityOr("unknown"),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["service_point", "code"],
  parent: "service_point",
});
