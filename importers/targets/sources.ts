import { sourceKindSchema, sourceSchema } from "@/domain/sources/source";
import { choice } from "@/importers/cells/choice";
import { dateOfPrecision } from "@/importers/cells/date";
import { code, link, name } from "@/importers/cells/text";
import { noteColumn } from "@/importers/targets/common-columns";
import { sourceKindLabels } from "@/importers/targets/labels";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

export const sources = defineTarget({
  name: "sources",
  file: "sources.csv",
  table: "sources",
  columns: {
    code: required(code, ["编码", "来源编码"]),
    title: required(name, ["标题", "题名"]),
    publisher: optional(name, ["发布单位", "发布者"]),
    published: required(dateOfPrecision, ["发布日期", "发布时间"]),
    published_qualifier: otherwise(
      choice(sourceSchema.shape.publishedQualifier, { 确切: "exactly", 约: "about", 大约: "about" }),
      "exactly",
      ["日期精确度"],
    ),
    kind: required(choice(sourceKindSchema, sourceKindLabels), ["类型", "来源类型"]),
    url: optional(link, ["网址", "链接"]),
    licence: optional(name, ["许可", "license"]),
    note: noteColumn,
  },
  key: ["code"],
});
