import { lightRuleSchema } from "@/domain/projects/light/thresholds";
import { choice } from "@/importers/cells/choice";
import { day } from "@/importers/cells/date";
import { amount } from "@/importers/cells/number";
import { noteColumn, sourceColumn } from "@/importers/targets/common-columns";
import { lightRuleLabels } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

const MOST = 100_000;

/** A district's policy for its lights: all rows of one date are in force from that day until the next date. */
export const lightThresholds = defineTarget({
  name: "light-thresholds",
  file: "light-thresholds.csv",
  table: "light_thresholds",
  columns: {
    valid_from: required(day, ["生效日期", "起"]),
    rule: required(choice(lightRuleSchema, lightRuleLabels), ["规则"]),
    yellow: optional(amount(MOST), ["黄灯"]),
    red: optional(amount(MOST), ["红灯"]),
    source: sourceColumn,
    note: noteColumn,
  },
  key: ["valid_from", "rule"],
  parent: "valid_from",
});
