import { z } from "zod";
import { choice } from "@/importers/cells/choice";
import { code, name, prose } from "@/importers/cells/text";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

const kindSchema = z.enum(["result", "target", "rule"]);

export const indicators = defineTarget({
  name: "indicators",
  file: "indicators.csv",
  table: "indicators",
  columns: {
    code: required(code, ["编码", "指标编码"]),
    name: required(name, ["名称", "指标", "指标名称"]),
    topic: required(name, ["主题", "领域"]),
    unit: required(name, ["单位", "计量单位"]),
    definition: optional(prose, ["定义", "口径"]),
    kind: otherwise(choice(kindSchema, { 结果: "result", 目标: "target", 规则: "rule" }), "result", ["类型"]),
  },
  key: ["code"],
});
