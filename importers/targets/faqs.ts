import { code, prose } from "@/importers/cells/text";
import { orderColumn, requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import { matterHeaders } from "@/importers/targets/labels";
import { defineTarget, required } from "@/importers/targets/target";

export const faqs = defineTarget({
  name: "faqs",
  file: "faqs.csv",
  table: "faqs",
  columns: {
    matter: required(code, matterHeaders, { reference: { target: "matters" } }),
    order: orderColumn,
    question: required(prose, ["问题", "问"]),
    answer: required(prose, ["解答", "回答", "答"]),
    quality: requiredQuality,
    source: sourceColumn,
  },
  key: ["matter", "order"],
  parent: "matter",
});
