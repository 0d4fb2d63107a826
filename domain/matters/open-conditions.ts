import type { Matter } from "@/domain/matters/matter";

/** What people who ask for an allowance want to know first, and no source says. */
export const openConditions = ["age", "residence", "income"] as const;
export type OpenCondition = (typeof openConditions)[number];

/** 行政给付 (administrative payment) in the national catalogue. */
const PAYMENT = "05";
const PAID = /补贴|津贴|补助|保健金|救助金|奖励|扶助|优待金|抚恤金/u;

/**
 * The conditions to ask about before going, where the source states none: an age for what is meant for old people,
 * household registration and income for what is paid. It names what is not known and claims no condition.
 */
export function conditionsToAsk({
  conditions,
  taskType,
  topic,
  name,
}: Pick<Matter, "conditions" | "taskType" | "topic" | "name">): OpenCondition[] {
  if (conditions) return [];
  const isPaid = taskType === PAYMENT || PAID.test(name);
  return openConditions.filter((each) => (each === "age" ? topic === "elderly" : isPaid));
}
