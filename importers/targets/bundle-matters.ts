import { yesNo } from "@/importers/cells/choice";
import { code, prose } from "@/importers/cells/text";
import { orderColumn, requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import { matterHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

export const bundleMatters = defineTarget({
  name: "bundle-matters",
  file: "bundle-matters.csv",
  table: "bundle_matters",
  columns: {
    bundle: required(code, ["一件事", "一件事编码"], { reference: { target: "bundles" } }),
    matter: required(code, matterHeaders, { reference: { target: "matters" } }),
    order: orderColumn,
    optional: otherwise(yesNo, false, ["可选", "按情形办理"]),
    condition: optional(prose, ["情形", "适用情形"]),
    quality: requiredQuality,
    source: sourceColumn,
  },
  key: ["bundle", "matter"],
  parent: "bundle",
  rule: {
    reads: ["optional", "condition"],
    check({ optional, condition }, complain) {
      // A case in which alone it is needed makes it optional: a row that says otherwise has a slip in one of them.
      if (condition !== null && !optional) {
        complain("optional", { code: "unknown-value", message: "With a condition, a matter is optional: write yes." });
      }
    },
  },
});
