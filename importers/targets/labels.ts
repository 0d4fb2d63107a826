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

/** Headers of a column that names a matter. */
export const matterHeaders = ["事项", "事项编码", "事项代码"];
/** Headers of a column that names a service point. */
export const servicePointHeaders = ["服务网点", "网点", "网点编码"];
/** Headers of a column that names a project. */
export const projectHeaders = ["项目", "项目编码"];
