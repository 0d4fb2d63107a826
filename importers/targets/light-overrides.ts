import { lightColourSchema } from "@/domain/projects/light/light";
import { choice } from "@/importers/cells/choice";
import { day } from "@/importers/cells/date";
import { code, name, prose } from "@/importers/cells/text";
import { qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { lightLabels, projectHeaders } from "@/importers/targets/labels";
import { defineTarget, required } from "@/importers/targets/target";

/** Who sets a light by hand says why, and until when: it falls back to the computed one by itself. */
export const lightOverrides = defineTarget({
  name: "light-overrides",
  file: "light-overrides.csv",
  table: "light_overrides",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    from: required(day, ["起", "生效日期", "开始日期"]),
    until: required(day, ["止", "失效日期", "截止日期"]),
    colour: required(choice(lightColourSchema, lightLabels), ["亮灯", "灯色"]),
    reason: required(prose, ["理由", "原因"]),
    by: required(name, ["岗位", "批准岗位", "审批岗位"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
  },
  key: ["project", "from"],
  appendOnly: true,
  rule: {
    reads: ["from", "until"],
    check({ from, until }, complain) {
      if (until < from) complain("until", { code: "bad-date", message: "Must not lie before the first day." });
    },
  },
});
