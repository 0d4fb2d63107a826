import { isBareNumber } from "@/domain/bundles/limit";
import {
  audienceSchema,
  caseTypeSchema,
  onlineDepthSchema,
  taskTypeSchema,
  topicSchema,
} from "@/domain/matters/matter";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";
import { choice, yesNo } from "@/importers/cells/choice";
import { choicesOf } from "@/importers/cells/list";
import { wholeNumber } from "@/importers/cells/number";
import { code, link, name, prose } from "@/importers/cells/text";
import { aliasesColumn, noteColumn, requiredQuality, sourceColumn } from "@/importers/targets/common-columns";
import {
  audienceLabels,
  caseTypeLabels,
  levelLabels,
  onlineDepthLabels,
  topicLabels,
} from "@/importers/targets/labels";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

/** Columns of the national exchange library are synonyms, so that a provincial export loads unchanged. */
export const matters = defineTarget({
  name: "matters",
  file: "matters.csv",
  table: "matters",
  columns: {
    code: required(code, ["编码", "事项编码", "实施编码", "事项实施编码", "task_code"]),
    name: required(name, ["名称", "事项名称", "实施清单名称", "task_name"]),
    short_name: optional(name, ["简称", "事项简称"]),
    aliases: aliasesColumn,
    catalog_code: optional(name, ["基本编码", "目录编码", "catalog_code"]),
    task_type: required(
      choice(taskTypeSchema, {
        行政许可: "01",
        行政给付: "05",
        行政确认: "07",
        行政奖励: "08",
        行政裁决: "09",
        其他行政权力: "10",
        其他权力: "10",
        公共服务: "20",
      }),
      ["事项类型", "权力类型", "task_type"],
    ),
    department: required(name, ["部门", "实施主体", "实施部门", "实施机构", "责任部门", "办理部门", "dept_name"]),
    topic: required(choice(topicSchema, topicLabels), ["主题", "生命周期主题"]),
    theme: optional(name, ["主题分类", "目录分组", "面向自然人事项主题分类", "user_topic_type"]),
    audience: required(choicesOf(choice(audienceSchema, audienceLabels)), ["服务对象", "面向对象", "server_type"]),
    accept_levels: otherwise(
      choicesOf(choice(servicePointLevelSchema, levelLabels)),
      [],
      ["受理层级", "行使层级", "use_level"],
    ),
    venue: optional(name, ["办理场所"]),
    legal_limit: optional(name, ["法定办结时限", "法定时限", "法定期限"]),
    promised_limit: optional(name, ["承诺办结时限", "承诺时限", "承诺期限"]),
    conditions: optional(prose, ["受理条件", "办理条件", "申请条件", "accept_condition"]),
    visits: optional(wholeNumber(0), ["到现场次数", "到办事现场次数", "跑动次数", "limit_scene_num"]),
    visits_reason: optional(prose, ["必须现场原因", "到现场原因", "limit_scene_explain"]),
    // project_type, online_handle_depth and result_type are no synonyms: their cells are numbers of which each province
    // has its own, and a row must not be lost or misread for them.
    case_type: optional(choice(caseTypeSchema, caseTypeLabels), ["办件类型"]),
    fee: optional(name, ["收费", "收费标准"]),
    charged: optional(yesNo, ["是否收费", "is_fee"]),
    pay_online: optional(yesNo, ["网上支付", "是否支持网上支付", "is_pay_online"]),
    online_url: optional(link, ["网办地址", "在线办理地址", "网上办理地址", "网上办理链接", "online_handle_url"]),
    online_depth: optional(choice(onlineDepthSchema, onlineDepthLabels), ["网办深度", "在线办理深度"]),
    mail_material: optional(yesNo, ["邮寄申请材料", "是否支持邮寄材料", "is_mail_material"]),
    result: optional(name, ["审批结果", "办理结果", "结果名称", "审批结果名称", "result_name"]),
    result_type: optional(name, ["审批结果类型", "结果类型"]),
    result_sample: optional(name, ["审批结果样本", "结果样本", "result_guid"]),
    legal_basis: optional(prose, ["设定依据", "法律依据", "办理依据", "by_law"]),
    quality: requiredQuality,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ["code"],
  remarks: (record) =>
    (["legal_limit", "promised_limit"] as const).flatMap((column) => {
      const value = record[column];
      if (!value || !isBareNumber(value)) return [];
      const message = "A number without a unit: nobody can tell days from working days. Write 5个工作日 or 5日.";
      return [{ column, value, code: "limit-without-unit" as const, message }];
    }),
  search: { names: ["name", "short_name", "aliases"] },
});
