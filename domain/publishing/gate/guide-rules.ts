import { type Finding, fail, has, type Rule, unknown } from "@/domain/publishing/gate/finding";
import { contactFindings, shapeFindings } from "@/domain/publishing/gate/phone-rules";
import type { GateContext, GateMatter, GatePlace } from "@/domain/publishing/gate/record";
import { freshnessOf, isPastLimit } from "@/domain/verification/freshness";

type MatterRule = Rule<GateMatter, GateContext>;

/** 10 (audit script), of the guide's own numbers; those of the places are judged with the places. */
export const guideContacts: MatterRule = {
  number: 10,
  check: ({ phones }, { areaCode }) =>
    phones === null ? [unknown("phones", "not-recorded")] : contactFindings(phones, areaCode),
};

/** 12 (audit script): a licence ⇒ at least one question with its answer. */
export const licenceHasFaq: MatterRule = {
  number: 12,
  concerns: ({ taskType }) => taskType === "01",
  check: ({ faqCount }) => (faqCount > 0 ? [] : [fail("faqs", "faq-missing")]),
};

/** The steps that a licence goes through, each with the words that stand for it in 行政许可法 and in catalogues. */
const licenceSteps = {
  accept: /受理/,
  examine: /审核|审查|核查|查验/,
  decide: /审批|决定|批准|核准/,
  finish: /办结|制证|制作|出证/,
  deliver: /送达|领取|领证|领执照|取件|发证|颁证|邮寄/,
} as const;

/** 13 (audit script): a licence ⇒ steps with 受理, 审核, 审批, 办结 and 送达, in their names or descriptions. */
export const licenceHasSteps: MatterRule = {
  number: 13,
  concerns: ({ taskType }) => taskType === "01",
  check({ steps }) {
    const text = steps.map(({ name, description }) => `${name} ${description ?? ""}`).join("\n");
    return Object.entries(licenceSteps).flatMap(([step, word]) =>
      word.test(text) ? [] : [fail("steps", "steps-missing", { step })],
    );
  },
};

/** 14 (audit script): there is a result ⇒ one can see a sample of it. */
export const resultHasSample: MatterRule = {
  number: 14,
  check({ result, resultSample }) {
    if (!has(result)) return [unknown("result")];
    return has(resultSample) ? [] : [fail("resultSample", "result-sample-missing", { result: result ?? "" })];
  },
};

/** 16, of the guide's own numbers. */
export const guidePhones: MatterRule = {
  number: 16,
  check: ({ phones }, { areaCode }) =>
    phones === null ? [unknown("phones", "not-recorded")] : shapeFindings(phones, areaCode),
};

const PAPER = "(材料|资料|文件|证件|证明|证书)";
/** Something else, whatever belongs to it, and lists that end in "and so on". */
const VAGUE = new RegExp(
  `其[他它](有关|相关|需要|必要|应当|应|所需|提交|提供|申请|申报|证明|的)*${PAPER}|(等|等其[他它]|等相关|等有关)${PAPER}|^(相关|有关|所需|必要)的?${PAPER}`,
);

/** 17: no 兜底 material ("其他材料"), which 13 % of the guides inspected in 2017 had (domain.md §5.5). */
export const materialsAreNamed: MatterRule = {
  number: 17,
  check({ materials }) {
    if (materials.length === 0) return [unknown("materials")];
    return materials.flatMap(({ name }, index) =>
      VAGUE.test(name) ? [fail(`materials[${index}].name`, "material-vague", { name })] : [],
    );
  },
};

/** One of the eight elements, the field that holds it, and whether it is there. */
type Element = readonly [element: string, field: string, isThere: boolean];

/** One finding for each element that is not there. */
export function missingElements(elements: readonly Element[]): Finding[] {
  return elements.flatMap(([element, field, isThere]) =>
    isThere ? [] : [fail(field, "element-missing", { element })],
  );
}

/**
 * 18: all of the eight key elements: name, legal basis, conditions, materials, place, time, telephone, steps
 * (国办秘函〔2019〕19号, 检查指标 "服务不实用"). Place, time and telephone may be those of any place where it is handled;
 * what is done online needs neither place nor time.
 */
export const elementsComplete: MatterRule = {
  number: 18,
  check(matter) {
    const { places, phones } = matter;
    const some = (test: (place: GatePlace) => boolean): boolean => places.some(test);
    const isOnlineOnly = places.length === 0 && has(matter.onlineUrl);
    return missingElements([
      ["name", "name", has(matter.name)],
      ["basis", "legalBasis", has(matter.legalBasis)],
      ["conditions", "conditions", has(matter.conditions)],
      ["materials", "materials", matter.materials.length > 0],
      ["place", "places.address", isOnlineOnly || some(({ hasAddress }) => hasAddress)],
      ["time", "places.openingHours", isOnlineOnly || some(({ hasHours }) => hasHours)],
      ["phone", "phones", (phones ?? []).length > 0 || some(({ hasPhone }) => hasPhone)],
      ["steps", "steps", matter.steps.length > 0],
    ]);
  },
};

/** Rule 19, of the guide itself. */
function guideFindings({ guideVerification }: GateMatter, { at, limits }: GateContext): Finding[] {
  const { state, days } = freshnessOf(guideVerification, limits.guide, at);
  return isPastLimit(state) ? [fail("guideVerification", "guide-not-fresh", { state, days: days ?? 0 })] : [];
}

/** Rule 19, of the places that offer it, in one finding: there may be hundreds. */
function offeringFindings({ places }: GateMatter, { at, limits }: GateContext): Finding[] {
  const states = places.map(({ verification }) => freshnessOf(verification, limits.offerings, at).state);
  const overdue = states.filter(isPastLimit).length;
  const never = states.filter((state) => state === "never").length;
  if (overdue === 0) return [];
  return [fail("places.verification", "offerings-not-fresh", { overdue, never, places: places.length })];
}

/**
 * 19: verified within the limit of the freshness of records, the guide as well as each place that offers it. The
 * 180th day still counts, as on a badge: a page must not show amber for what the gate refuses.
 */
export const matterIsFresh: MatterRule = {
  number: 19,
  check: (matter, context) => [...guideFindings(matter, context), ...offeringFindings(matter, context)],
};

/** 20: every published matter has an open place, or an address on the web. */
export const handledSomewhere: MatterRule = {
  number: 20,
  check({ places, onlineUrl }) {
    if (has(onlineUrl) || places.some(({ serving }) => serving)) return [];
    return [fail("places", "nowhere-handled", { places: places.length })];
  },
};
