import { offeringModeSchema } from "@/domain/matters/matter";
import { choice, yesNo } from "@/importers/cells/choice";
import { day } from "@/importers/cells/date";
import { code } from "@/importers/cells/text";
import { requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import { matterHeaders, servicePointHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

export const offerings = defineTarget({
  name: "offerings",
  file: "offerings.csv",
  table: "offerings",
  columns: {
    matter: required(code, matterHeaders, { reference: { target: "matters" } }),
    service_point: required(code, servicePointHeaders, { reference: { target: "service-points" } }),
    window: optional(code, ["窗口", "窗口编码"], { reference: { target: "windows", within: ["service_point"] } }),
    mode: required(
      choice(offeringModeSchema, {
        全程办结: "full",
        受理: "intake",
        收件: "intake",
        咨询帮办: "assistance",
        帮办: "assistance",
        自助: "self-service",
        代办: "agent",
      }),
      ["办理方式", "服务方式"],
    ),
    delegated: otherwise(yesNo, false, ["下放", "区级权限下放"]),
    verified_at: optional(day, ["核实日期", "最后核实日期"]),
    quality: requiredQuality,
    source: sourceColumn,
  },
  key: ["matter", "service_point"],
});
