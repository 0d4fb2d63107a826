import type { LoadedCount } from "@/domain/indicators/indicator";
import type { Audience, CaseType, OnlineDepth, Topic } from "@/domain/matters/matter";
import type { LightColour } from "@/domain/projects/light/light";
import type { LightRule } from "@/domain/projects/light/thresholds";
import type { ProblemState } from "@/domain/projects/problem-steps";
import type { ProjectField, Qualifier } from "@/domain/projects/project";
import type { RegionKind } from "@/domain/regions/region";
import type { ServicePointLevel } from "@/domain/service-points/service-point";
import type { Source } from "@/domain/sources/source";

/** How districts write the levels at which a matter is handled. */
export const levelLabels: Readonly<Record<string, ServicePointLevel>> = {
  区级: "district",
  区: "district",
  县级: "district",
  区县: "district",
  区县级: "district",
  县区级: "district",
  "县(市、区)级": "district",
  乡级: "township",
  镇级: "township",
  乡镇级: "township",
  街道级: "township",
  乡镇街道级: "township",
  "镇(乡、街道)级": "township",
  "乡镇(街道)级": "township",
  村级: "village",
  社区级: "village",
  村社区级: "village",
  "村(社区)级": "village",
  乡镇街道: "township",
  乡镇: "township",
  街道: "township",
  村社区: "village",
  村: "village",
  社区: "village",
};

/** How districts write whom something is for: the kinds of legal person of the national dictionary are one here. */
export const audienceLabels: Readonly<Record<string, Audience>> = {
  自然人: "person",
  个人: "person",
  公民: "person",
  群众: "person",
  法人: "business",
  企业: "business",
  企业法人: "business",
  事业法人: "business",
  社会组织法人: "business",
  非法人企业: "business",
  个体工商户: "business",
};

/** 办件类型 as provinces write it. */
export const caseTypeLabels: Readonly<Record<string, CaseType>> = {
  即办件: "instant",
  承诺件: "promised",
  上报件: "reported-up",
  联办件: "joint",
  初审件: "first-review",
  转报件: "forwarded",
};

/** 网办深度 as provinces write it; full-width numerals are read in their plain form. */
export const onlineDepthLabels: Readonly<Record<string, OnlineDepth>> = {
  I: "1",
  II: "2",
  III: "3",
  IV: "4",
  I级: "1",
  II级: "2",
  III级: "3",
  IV级: "4",
  一级: "1",
  二级: "2",
  三级: "3",
  四级: "4",
  全程网办: "4",
};

/** The life-cycle themes, and those of the national catalogue of matters that lie wholly within one of them. */
export const topicLabels: Readonly<Record<string, Topic>> = {
  出生: "birth",
  教育: "education",
  就业: "employment",
  生活: "life",
  置业: "housing",
  出行: "travel",
  就医: "medical",
  救助: "relief",
  养老: "elderly",
  身后: "afterlife",
  准入准营: "entry",
  招聘用工: "hiring",
  纳税缴费: "tax",
  经营发展: "operation",
  工程建设: "construction",
  注销退出: "exit",
  生育收养: "birth",
  教育科研: "education",
  就业创业: "employment",
  住房保障: "housing",
  交通出行: "travel",
  医疗卫生: "medical",
  社会救助: "relief",
  死亡殡葬: "afterlife",
  设立变更: "entry",
  准营准办: "entry",
  人力资源: "hiring",
  税收财务: "tax",
  投资审批: "construction",
  施工建设: "construction",
  破产注销: "exit",
};

/** Headers of a column that names a matter. */
export const matterHeaders = ["事项", "事项编码", "事项代码", "实施编码", "task_code"];
/** Headers of a column that names a service point. */
export const servicePointHeaders = ["服务网点", "网点", "网点编码"];
/** Headers of a column that names a project. */
export const projectHeaders = ["项目", "项目编码", "项目编号"];

/** What of a project may be for officials only. */
export const projectFieldLabels: Readonly<Record<string, ProjectField>> = {
  总投资: "investment",
  资金来源: "funding",
  年度计划投资: "annual-plan",
  入统: "statistics",
  月度进度: "progress",
  问题: "problems",
  责任: "duties",
  参建单位: "parties",
  容缺材料: "deferrals",
  照片: "photos",
};

/** How districts write the state of a problem. */
export const problemStepLabels: Readonly<Record<string, ProblemState>> = {
  上报: "reported",
  交办: "assigned",
  签收: "accepted",
  办理: "handling",
  办理中: "handling",
  申请销号: "closing-requested",
  核验: "verifying",
  销号: "closed",
  已销号: "closed",
  退回: "returned",
};

/** How districts write the colour of a light. */
export const lightLabels: Readonly<Record<string, LightColour>> = {
  绿: "green",
  绿灯: "green",
  黄: "yellow",
  黄灯: "yellow",
  红: "red",
  红灯: "red",
  灰: "grey",
};

/** How districts write what a light looks at. */
export const lightRuleLabels: Readonly<Record<string, LightRule>> = {
  开工逾期: "start-delay",
  节点逾期: "milestone-delay",
  竣工逾期: "finish-delay",
  落后序时: "behind-schedule",
  序时完成率: "schedule-ratio",
  投资完成率: "investment-ratio",
  入统逾期: "statistics-delay",
  问题逾期: "problem-overdue",
  问题挂账: "problem-age",
  容缺逾期: "paper-overdue",
  调期次数: "rescheduled",
  未更新: "silence",
};

/** What a source is. */
export const sourceKindLabels: Readonly<Record<string, Source["kind"]>> = {
  新闻报道: "article",
  统计资料: "statistics",
  公开地图: "map-listing",
  公开网页: "public-page",
  整理汇编: "compiled",
  程序生成: "generated",
};

/** What a region is called as a unit. */
export const regionKindLabels: Readonly<Record<string, RegionKind>> = {
  市: "city",
  区: "district",
  街道: "subdistrict",
  镇: "town",
  乡: "township",
  乡级单位: "township-like",
  社区: "community",
  村: "village",
  村级单位: "village-like",
};

/** What of the map's own data a reported figure is compared with. */
export const loadedCountLabels: Readonly<Record<string, LoadedCount>> = {
  "村（社区）便民服务站": "service-points-village",
  乡镇街道便民服务中心: "service-points-township",
  事项办理点位: "offerings-hongutan",
  就近办事项: "matters-near-home",
  街道可办的区级事项: "matters-delegated",
  综合窗口可办事项: "matters-general-window",
  "学校，不含高等学校": "schools",
  三甲医院: "hospitals-tertiary",
  在建医院: "hospitals-under-construction",
  国家区域医疗中心: "national-medical-centres",
  项目: "projects",
  共享车位: "parking-shared-bays",
  商务楼宇: "office-buildings",
};

/** How a figure is bounded, in the words around it. */
export const qualifierLabels: Readonly<Record<string, Qualifier>> = {
  确切: "exactly",
  超: "more-than",
  突破: "more-than",
  以上: "at-least",
  约: "about",
  近: "nearly",
  不到: "less-than",
  最高: "at-most",
  区间: "range",
};
