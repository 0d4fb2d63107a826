import { positionQualitySchema, valueQualitySchema } from "@/domain/truth/quality";
import { choice } from "@/importers/cells/choice";
import { names } from "@/importers/cells/list";
import { decimal, wholeNumber } from "@/importers/cells/number";
import { code, name, prose, regionCode } from "@/importers/cells/text";
import { crsSchema } from "@/importers/positions";
import { optional, otherwise, required } from "@/importers/targets/target";

const quality = choice(valueQualitySchema, {
  来源明确: "reported",
  已核实: "reported",
  近似: "approximate",
  推算: "approximate",
  示例: "sample",
  未知: "unknown",
});

/** Where the row comes from: every row says it. */
export const sourceColumn = required(code, ["来源", "数据来源", "来源编码"], { reference: { target: "sources" } });
/** The heading inside the source. */
export const sectionColumn = optional(name, ["章节", "段落"]);
export const noteColumn = optional(prose, ["备注", "说明", "remark"]);
export const orderColumn = required(wholeNumber(0), ["序号", "顺序", "order_num"]);
export const aliasesColumn = otherwise(names, [], ["别名", "曾用名", "俗称"]);
export const addressColumn = optional(name, ["地址", "详细地址", "办理地点", "办公地址", "transact_addr"]);

export const requiredQuality = required(quality, ["质量", "数据质量"]);
/** A quality that a file may leave out. */
export function qualityOr(whenEmpty: "reported" | "unknown", headers: string[] = ["质量", "数据质量"]) {
  return otherwise(quality, whenEmpty, headers);
}

/** A region in which a record lies. */
const townshipHeaders = [
  ...["所属街道", "所属乡镇", "所属镇街", "所属街道乡镇", "乡镇街道", "街道乡镇", "镇街"],
  ...["所在街道", "所在乡镇", "所在镇街"],
];
export const regionReference = { reference: { target: "regions" }, yielding: townshipHeaders } as const;
export const regionHeaders = [
  ...["区划", "区划代码", "所属区划", "行政区划", "行政区划代码", "所属区域", "所在区划"],
  ...["所属社区", "所属村", "所属村社区", "所属社区村"],
  ...townshipHeaders,
];
export const optionalRegion = optional(regionCode, regionHeaders, regionReference);

/** The six columns of a position; `crs` says what to convert from and is not stored. */
export const positionColumns = {
  lng: optional(decimal(1_000), ["经度", "longitude", "lon", "x"]),
  lat: optional(decimal(1_000), ["纬度", "latitude", "y"]),
  crs: optional(
    choice(crsSchema, {
      天地图: "cgcs2000",
      国家2000: "cgcs2000",
      "wgs-84": "wgs84",
      gps: "wgs84",
      高德: "gcj02",
      腾讯: "gcj02",
      火星坐标: "gcj02",
      "gcj-02": "gcj02",
      百度: "bd09",
      "bd-09": "bd09",
    }),
    ["坐标系", "坐标系统"],
  ),
  position_quality: otherwise(
    choice(positionQualitySchema, {
      实测: "surveyed",
      人工标注: "manual",
      地理编码: "geocoded",
      近似: "approximate",
      示例: "sample",
      未知: "unknown",
    }),
    "unknown",
    ["位置质量", "坐标质量"],
  ),
  precision: optional(wholeNumber(1), ["精度", "位置精度", "精度米"], { unit: "metres" }),
  position_source: optional(code, ["位置来源", "坐标来源"], { reference: { target: "sources" } }),
};

/** Position columns of the targets whose files have to say how a position was found. */
export const requiredPositionColumns = {
  ...positionColumns,
  position_quality: { ...positionColumns.position_quality, required: true },
};
