/**
 * Indicators that reports use for about the same thing under different names. They are shown together and never
 * merged; `differencesBetween` says that the names differ. Names as the reports of districts write them.
 */
export const families = {
  "digital-enterprises": ["数字经济企业", "数字经济核心产业企业"],
  "digital-revenue": ["规模以上数字经济企业营收", "数字经济营业收入"],
  "air-quality": ["空气质量优良率", "空气优良天数比例"],
  projects: ["谋划储备推进项目总数", "重点推进项目", "重大重点项目"],
  "project-investment": ["项目总投资", "重点推进项目总投资"],
  "new-businesses": ["新设立经营主体", "新增经营主体"],
  bundles: ["高效办成一件事清单", "一件事一次办事项"],
  "specialised-enterprises": ["省专精特新中小企业", "省级专精特新中小企业"],
  "innovative-enterprises": ["上报审核省创新型中小企业", "创新型中小企业"],
  "enterprise-requests": ["解决企业诉求", "解决企业问题"],
  consumption: ["带动相关消费", "拉动综合消费"],
  "drainage-units": ["排水单元改造", "排水单元达标验收"],
} as const;
export type Family = keyof typeof families;

const familyOfName = new Map<string, Family>(
  Object.entries(families).flatMap(([family, names]) => names.map((name) => [name, family as Family] as const)),
);

/** The family an indicator belongs to, or null. */
export function familyOf(name: string): Family | null {
  return familyOfName.get(name) ?? null;
}
