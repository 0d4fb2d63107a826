import { audienceSchema, topicSchema } from "@/domain/matters/matter";
import { choice } from "@/importers/cells/choice";
import { listOf } from "@/importers/cells/list";
import { code, name, prose } from "@/importers/cells/text";
import { aliasesColumn, noteColumn, requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import { audienceLabels, topicLabels } from "@/importers/targets/labels";
import { defineTarget, required } from "@/importers/targets/target";

export const bundles = defineTarget({
  name: "bundles",
  file: "bundles.csv",
  table: "bundles",
  columns: {
    code: required(code, ["编码", "一件事编码"]),
    name: required(name, ["名称", "一件事名称"]),
    aliases: aliasesColumn,
    topic: required(choice(topicSchema, topicLabels), ["主题", "生命周期主题"]),
    audience: required(listOf(choice(audienceSchema, audienceLabels)), ["服务对象"]),
    summary: required(prose, ["简介", "一句话说明"]),
    quality: requiredQuality,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ["code"],
  search: { names: ["name", "aliases"], more: ["summary"] },
});
