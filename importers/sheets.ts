import type { Sheet } from "hucre/xlsx";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { UnreadableFile } from "@/importers/formats/raw-table";
import { isEmptySheet } from "@/importers/formats/sheet-table";

/** How a target's sheet is called beside its own name; the export writes the first. */
export const sheetNames: Readonly<Record<TargetName, readonly [string, ...string[]]>> = {
  sources: ["来源", "数据来源"],
  regions: ["地区", "区划"],
  "base-map": ["底图"],
  "service-points": ["服务网点", "网点"],
  windows: ["窗口"],
  matters: ["政务服务事项", "事项"],
  materials: ["申请材料", "材料"],
  steps: ["办理步骤", "步骤"],
  fees: ["收费"],
  faqs: ["常见问题"],
  offerings: ["办理点位", "点位"],
  bundles: ["一件事", "高效办成一件事"],
  "bundle-matters": ["一件事事项"],
  facilities: ["设施"],
  projects: ["项目", "重大重点项目", "重点项目"],
  "milestone-changes": ["节点调整", "调期"],
  milestones: ["节点"],
  progress: ["月度进度", "进度"],
  problems: ["问题"],
  "problem-events": ["问题进展"],
  duties: ["责任"],
  parties: ["参建单位"],
  deferrals: ["容缺材料", "容缺"],
  photos: ["照片"],
  "light-overrides": ["人工亮灯"],
  "light-thresholds": ["亮灯规则"],
  indicators: ["指标"],
  observations: ["指标数据", "数"],
  synonyms: ["同义词"],
};

/** `Light Overrides`, `light-overrides` and `问题清单` are told by what they name. */
function comparable(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/gu, "")
    .replace(/(清单|列表|台账|表)$/u, "");
}

const targetOf = new Map<string, TargetName>(
  targetNames.flatMap((name) => [name, ...sheetNames[name]].map((spelling) => [comparable(spelling), name] as const)),
);

/** The target after which a sheet or a file is named. */
export function targetOfName(name: string): TargetName | null {
  return targetOf.get(comparable(name)) ?? null;
}

/** The target that part of a name tells: `facilities-gcj`, `2025年项目清单（终稿）`; the longest where several do. */
export function targetInName(name: string): TargetName | null {
  const text = comparable(name);
  const spelling = [...targetOf.keys()]
    .filter((each) => each.length > 1 && text.includes(each))
    .sort((one, other) => other.length - one.length)[0];
  return spelling === undefined ? null : (targetOf.get(spelling) ?? null);
}

/** What a workbook holds: its sheets by target, and those that no target reads, with the reason. */
export type Sorted = { found: ReadonlyMap<TargetName, Sheet>; ignored: string[] };

/**
 * Sorts a workbook's sheets by the targets after which they are named. Hidden and empty ones are left out.
 *
 * @throws UnreadableFile when two sheets are named after one target.
 */
export function sortSheets(path: string, sheets: readonly Sheet[]): Sorted {
  const found = new Map<TargetName, Sheet>();
  const ignored: string[] = [];
  for (const sheet of sheets) {
    const target = targetOf.get(comparable(sheet.name));
    const before = target && found.get(target);
    if (sheet.hidden || sheet.veryHidden) ignored.push(`${sheet.name} (hidden)`);
    else if (isEmptySheet(sheet)) ignored.push(`${sheet.name} (empty)`);
    else if (!target) ignored.push(sheet.name);
    else if (before)
      throw new UnreadableFile(path, `has two sheets of ${target}: ${before.name} and ${sheet.name}.`, {
        code: "twin-sheets",
        params: { one: before.name, other: sheet.name },
      });
    else found.set(target, sheet);
  }
  return { found, ignored };
}

/** The only sheet of a workbook that has anything in it, and is not named after another target; else null. */
export function onlySheet(sheets: readonly Sheet[]): Sheet | null {
  const filled = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden && !isEmptySheet(sheet));
  const [sheet, ...more] = filled;
  return sheet && more.length === 0 && !targetOf.has(comparable(sheet.name)) ? sheet : null;
}
