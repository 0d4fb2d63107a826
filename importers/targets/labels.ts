import type { Audience } from "@/domain/matters/matter";
import type { ServicePointLevel } from "@/domain/service-points/service-point";

/** How districts write the levels at which a matter is handled. */
export const levelLabels: Readonly<Record<string, ServicePointLevel>> = {
  区级: "district",
  区: "district",
  县级: "district",
  乡镇街道: "township",
  乡镇: "township",
  街道: "township",
  村社区: "village",
  村: "village",
  社区: "village",
};

/** How districts write whom something is for. */
export const audienceLabels: Readonly<Record<string, Audience>> = {
  自然人: "person",
  个人: "person",
  法人: "business",
  企业: "business",
};

/** Headers of a column that names a matter. */
export const matterHeaders = ["事项", "事项编码", "事项代码"];
/** Headers of a column that names a service point. */
export const servicePointHeaders = ["服务网点", "网点", "网点编码"];
/** Headers of a column that names a project. */
export const projectHeaders = ["项目", "项目编码"];
