/**
 * What is derived from which indicators, by their names as districts report them. A rule whose indicators
 * a district does not report says nothing there.
 * - share: `of` as a part of `by`; same unit, same period.
 * - per: `of` for each unit of `by`. `slow`: `by` changes slowly (area, residents), so a figure up to a year off will do,
 *   and is said. `factor` and `unit`: a handier unit of the result.
 * - change: from `by` to `of`, in percent.
 */
export type Derivation = {
  kind: "share" | "per" | "change";
  of: string;
  by: string;
  slow?: true;
  factor?: number;
  unit?: string;
};

const AREA = "区域面积";
const RESIDENTS = "常住人口";

export const derivations: readonly Derivation[] = [
  { kind: "per", of: "地区生产总值", by: AREA, slow: true },
  // 亿元 by 万人, in whole 元 a head as yearbooks have it.
  { kind: "per", of: "地区生产总值", by: RESIDENTS, slow: true, factor: 10_000, unit: "元/人" },
  { kind: "per", of: RESIDENTS, by: AREA, slow: true, factor: 10_000, unit: "人/平方公里" },
  { kind: "per", of: "数字经济核心产业企业", by: RESIDENTS, slow: true },
  { kind: "per", of: "村（社区）便民服务站", by: RESIDENTS, slow: true },
  { kind: "per", of: "区属中小学校", by: RESIDENTS, slow: true },
  { kind: "per", of: "项目总投资", by: "谋划储备推进项目总数" },
  { kind: "per", of: "重点推进项目总投资", by: "重点推进项目" },
  { kind: "per", of: "新引进亿元以上项目总投资", by: "新引进亿元以上项目" },
  { kind: "per", of: "技术合同交易额", by: "技术合同登记", factor: 10_000, unit: "万元/项" },
  { kind: "per", of: "旅游综合收入", by: "接待游客", factor: 10_000, unit: "元/人次" },
  { kind: "per", of: "粮食产量", by: "粮食播种面积", factor: 0.1, unit: "公斤/亩" },
  { kind: "share", of: "公办中小学校", by: "区属中小学校" },
  { kind: "share", of: "民办中小学校", by: "区属中小学校" },
  { kind: "share", of: "新开工及储备项目", by: "谋划储备推进项目总数" },
  { kind: "share", of: "续建项目", by: "谋划储备推进项目总数" },
  { kind: "share", of: "新设立经营主体", by: "经营主体总数" },
  { kind: "share", of: "新增经营主体", by: "经营主体总数" },
  { kind: "share", of: "红谷连心会答复解决问题", by: "红谷连心会收集问题建议" },
  { kind: "change", of: "综窗改革后办事窗口", by: "综窗改革前办事窗口" },
  { kind: "change", of: "综合窗口", by: "改革前窗口" },
];

/** The second inputs of all rules: what has to be looked up to derive from any indicator. */
export const inputNames: readonly string[] = [...new Set(derivations.map(({ by }) => by))];

/** Whether a unit counts money: 元, 万元, 亿元. */
export function isMoney(unit: string): boolean {
  return unit.endsWith("元");
}
