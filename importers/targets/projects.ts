import {
  projectBatchSchema,
  projectCategorySchema,
  projectFieldSchema,
  projectStageSchema,
  qualifierSchema,
  statisticsSchema,
} from "@/domain/projects/project";
import { isReservedCode } from "@/domain/projects/reserved-codes";
import { cell, refuse } from "@/importers/cells/cell";
import { choice } from "@/importers/cells/choice";
import { dateOfPrecision } from "@/importers/cells/date";
import { geometryText } from "@/importers/cells/geometry-text";
import { amounts, attributes, listOf } from "@/importers/cells/list";
import { amount, wholeNumber } from "@/importers/cells/number";
import { code, name } from "@/importers/cells/text";
import {
  addressColumn,
  aliasesColumn,
  noteColumn,
  optionalRegion,
  requiredPositionColumns,
  sectionColumn,
  sourceColumn,
} from "@/importers/targets/common-columns";
import { projectFieldLabels, qualifierLabels } from "@/importers/targets/labels";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

/** The numbers of digits before the point in the columns of the table. */
const YUAN = 1e16;
const SQUARE_METRES = 1e12;
/** A project of less was most likely given in 万元 without saying so. */
const LEAST_LIKELY = 10_000;

/** A code that no page under /projects has for its own: a project called "briefing" could never be opened. */
const projectCode = code.pipe(
  cell((text) =>
    isReservedCode(text)
      ? refuse("reserved-code", `The address /projects/${text} belongs to the product: choose another code.`)
      : text,
  ),
);

export const projects = defineTarget({
  name: "projects",
  file: "projects.csv",
  table: "projects",
  columns: {
    code: required(projectCode, ["编码", "编号", "项目编码", "项目编号"]),
    name: required(name, ["名称", "项目名称"]),
    aliases: aliasesColumn,
    project_code: optional(name, ["项目代码", "国家项目代码"]),
    region: optionalRegion,
    category: required(
      choice(projectCategorySchema, {
        产业: "industry",
        基础设施: "infrastructure",
        民生: "livelihood",
        生态: "ecology",
      }),
      ["类别", "项目类别", "项目类型"],
    ),
    stage: required(
      choice(projectStageSchema, {
        储备: "reserve",
        谋划: "reserve",
        前期: "reserve",
        前期工作: "reserve",
        开工: "starting",
        新开工: "starting",
        已开工: "starting",
        在建: "building",
        建设中: "building",
        续建: "building",
        施工中: "building",
        竣工: "completed",
        已竣工: "completed",
        完工: "completed",
        已完工: "completed",
        建成: "completed",
        已建成: "completed",
        未知: "unknown",
      }),
      ["阶段", "项目阶段"],
    ),
    fine_stage: optional(name, ["细分阶段"]),
    status_reported: optional(name, ["报道状态", "进展"]),
    total_investment: optional(amount(YUAN), ["总投资", "总投资额", "计划总投资"], { unit: "yuan" }),
    investment_qualifier: optional(choice(qualifierSchema, qualifierLabels), ["总投资限定"]),
    funding: otherwise(amounts(YUAN), {}, ["资金来源", "资金构成"], { unit: "yuan" }),
    annual_plan: optional(amount(YUAN), ["年度计划投资", "年度计划"], { unit: "yuan" }),
    annual_plan_year: optional(wholeNumber(1949), ["年度"]),
    batches: otherwise(
      listOf(
        choice(projectBatchSchema, {
          省重大: "province-major",
          市重大: "city-major",
          区重大: "district-major",
          示范引领: "demonstration",
          专项债: "special-bond",
          中央预算内: "central-budget",
        }),
      ),
      [],
      ["批次", "项目批次"],
    ),
    statistics: optional(
      choice(statisticsSchema, { 已入统: "entered", 是: "entered", 未入统: "not-entered", 否: "not-entered" }),
      ["入统"],
    ),
    statistics_since: optional(dateOfPrecision, ["入统日期", "入统时间"]),
    land_area: optional(amount(SQUARE_METRES), ["用地面积", "占地面积"], { unit: "square-metres" }),
    floor_area: optional(amount(SQUARE_METRES), ["建筑面积", "总建筑面积"], { unit: "square-metres" }),
    start_planned: optional(dateOfPrecision, ["计划开工"]),
    start_actual: optional(dateOfPrecision, ["实际开工"]),
    finish_planned: optional(dateOfPrecision, ["计划竣工"]),
    finish_actual: optional(dateOfPrecision, ["实际竣工"]),
    address: addressColumn,
    ...requiredPositionColumns,
    site: optional(geometryText, ["场地", "范围", "geometry"]),
    internal: otherwise(listOf(choice(projectFieldSchema, projectFieldLabels)), [], ["内部字段", "不公开字段"]),
    attributes: otherwise(attributes, {}, ["属性"]),
    as_of: optional(dateOfPrecision, ["截至日期", "数据日期"]),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["code"],
  transient: ["crs"],
  remarks: ({ total_investment: amount }) =>
    amount !== null && amount !== undefined && amount > 0 && amount < LEAST_LIKELY
      ? [
          {
            column: "total_investment",
            value: String(amount),
            code: "small-amount",
            message: `Only ${amount} yuan? Numbers without a unit are yuan.`,
            params: { amount },
          },
        ]
      : [],
  search: { names: ["name", "aliases"], more: ["address"] },
});
