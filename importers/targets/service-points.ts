import { z } from "zod";
import { amenities } from "@/domain/service-points/amenities";
import { isPrivateMobile } from "@/domain/service-points/private-mobile";
import {
  servicePointKindSchema,
  servicePointLevelSchema,
  servicePointStatusSchema,
} from "@/domain/service-points/service-point";
import { leavesHolidaysUnsaid } from "@/domain/service-points/unsaid-holidays";
import { choice } from "@/importers/cells/choice";
import { day } from "@/importers/cells/date";
import { listOf, phones } from "@/importers/cells/list";
import { openingHours } from "@/importers/cells/opening-hours";
import { code, name, regionCode } from "@/importers/cells/text";
import { amenityLabels } from "@/importers/targets/amenity-labels";
import {
  addressColumn,
  aliasesColumn,
  noteColumn,
  qualityOr,
  regionHeaders,
  regionReference,
  requiredPositionColumns,
  sectionColumn,
  sourceColumn,
} from "@/importers/targets/common-columns";
import { levelLabels } from "@/importers/targets/labels";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

export const servicePoints = defineTarget({
  name: "service-points",
  file: "service-points.csv",
  table: "service_points",
  columns: {
    code: required(code, ["编码", "网点编码", "大厅编码", "center_code"]),
    name: required(name, ["名称", "网点名称", "大厅名称", "机构名称", "center_name"]),
    short_name: optional(name, ["简称"]),
    aliases: aliasesColumn,
    level: required(choice(servicePointLevelSchema, levelLabels), ["层级", "级别"]),
    kind: required(
      choice(servicePointKindSchema, {
        区政务服务中心: "district-hall",
        部门大厅: "department-hall",
        便民服务中心: "township-centre",
        便民服务站: "village-station",
        自助服务区: "self-service",
        合作网点: "partner",
        企业之家: "enterprise-home",
        暖心驿站: "warm-station",
      }),
      ["类型", "网点类型"],
    ),
    region: required(regionCode, regionHeaders, regionReference),
    address: addressColumn,
    landmark: optional(name, ["地标", "参照物", "位置描述", "交通指引", "traffic_guide"]),
    ...requiredPositionColumns,
    opening_hours: optional(openingHours, [
      "开放时间",
      "服务时间",
      "办公时间",
      "营业时间",
      "办理时间",
      "transact_time",
    ]),
    hours_quality: qualityOr("unknown", ["时间质量", "开放时间质量"]),
    phones: otherwise(phones, [], ["电话", "联系电话", "咨询电话", "联系方式", "link_way", "consult_phone"]),
    amenities: otherwise(
      listOf(choice(z.enum(amenities), amenityLabels, "domain/service-points/amenities.ts")),
      [],
      ["设施", "便民设施"],
    ),
    amenities_quality: qualityOr("unknown", ["设施质量"]),
    status: otherwise(
      choice(servicePointStatusSchema, { 正常: "active", 暂停: "suspended", 已迁址: "moved" }),
      "active",
      ["状态"],
    ),
    status_reason: optional(name, ["状态说明", "暂停原因"]),
    suspended_until: optional(day, ["暂停至"]),
    moved_to: optional(code, ["迁至", "新网点编码"], { reference: { target: "service-points" } }),
    verified_at: optional(day, ["核实日期", "最后核实日期"]),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["code"],
  // Hours that a file gives are as well known as its source says.
  follows: { hours_quality: { column: "opening_hours", value: "reported" } },
  transient: ["crs"],
  remarks: ({ phones, opening_hours }) => [
    ...(phones ?? [])
      .filter(({ number }) => isPrivateMobile(number))
      .map(({ number }) => ({
        column: "phones",
        value: number,
        code: "private-phone" as const,
        message:
          "This looks like somebody's own mobile phone; it will be public. Give an office number if there is one.",
      })),
    ...(opening_hours && leavesHolidaysUnsaid(opening_hours)
      ? [
          {
            column: "opening_hours",
            value: opening_hours,
            code: "holidays-unsaid" as const,
            message:
              "The hours say nothing of public holidays, so the place will count as open on them. Add PH off if it is closed.",
          },
        ]
      : []),
  ],
  search: { names: ["name", "short_name", "aliases"], more: ["address", "landmark"] },
});
