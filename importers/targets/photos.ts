import { dateOfPrecision } from "@/importers/cells/date";
import { code, name, sitePath } from "@/importers/cells/text";
import { orderColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

export const photos = defineTarget({
  name: "photos",
  file: "photos.csv",
  table: "photos",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    order: orderColumn,
    path: required(sitePath, ["文件", "路径", "照片"]),
    taken_on: optional(dateOfPrecision, ["拍摄日期"]),
    caption: required(name, ["说明", "图片说明"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
  },
  key: ["project", "order"],
  parent: "project",
});
