import { isBareNumber, readLimit } from "@/domain/bundles/limit";
import { businessTopics, personTopics } from "@/domain/matters/matter";
import { isImmediate } from "@/domain/plan/results";
import { type Finding, fail, type Rule, unknown } from "@/domain/publishing/gate/finding";
import type { GateContext, GateMatter } from "@/domain/publishing/gate/record";

type MatterRule = Rule<GateMatter, GateContext>;

/** 即时至15个工作日 begins like one that is done at once, and is none. */
function isInstant(promisedLimit: string): boolean {
  const limit = readLimit(promisedLimit);
  return isImmediate(promisedLimit) && limit !== null && limit.workingDays + limit.days === 0;
}

/** 1 (audit script): 即办 ⇒ 办件类型 = 即办件. */
export const instantCase: MatterRule = {
  number: 1,
  concerns: ({ promisedLimit }) => promisedLimit === null || isInstant(promisedLimit),
  check({ promisedLimit, caseType }) {
    if (promisedLimit === null) return [unknown("promisedLimit")];
    if (caseType === null) return [unknown("caseType")];
    return caseType === "instant" ? [] : [fail("caseType", "case-type-not-instant", { promisedLimit })];
  },
};

/** 2 (audit script): not 即办 ⇒ 承诺件. Whether a province's own types count as such, only the province knows. */
export const promisedCase: MatterRule = {
  number: 2,
  concerns: ({ promisedLimit }) => promisedLimit === null || !isInstant(promisedLimit),
  check({ promisedLimit, caseType }) {
    if (promisedLimit === null) return [unknown("promisedLimit")];
    if (caseType === null) return [unknown("caseType")];
    if (caseType === "instant") return [fail("caseType", "case-type-not-promised", { promisedLimit })];
    return caseType === "promised" ? [] : [unknown("caseType", "case-type-of-province")];
  },
};

/** Names of results by their ending, and the word that their type then has. */
const resultTypes = [
  { name: /(证|证书|执照)$/, type: /证|照/, expected: "licence" },
  { name: /(文|批复)$/, type: /文|批复/, expected: "approval" },
] as const;
const resultTypeOf = (result: string) => resultTypes.find(({ name }) => name.test(result));

/** 3 (audit script): a result named …证, …文 or …批复 ⇒ a type of result that matches. */
export const resultType: MatterRule = {
  number: 3,
  concerns: ({ result }) => result === null || resultTypeOf(result) !== undefined,
  check({ result, resultType: type }) {
    if (result === null) return [unknown("result")];
    if (type === null) return [unknown("resultType")];
    const expected = resultTypeOf(result);
    if (!expected || expected.type.test(type)) return [];
    return [fail("resultType", "result-type-differs", { result, type, expected: expected.expected })];
  },
};

/** 11 (audit script): the audience has those whose life or business the topic is about (国办发〔2025〕24号). */
export const audienceAndTopic: MatterRule = {
  number: 11,
  check({ audience, topic }) {
    if (audience.length === 0) return [unknown("audience")];
    const isFor = (topics: readonly string[]) => topics.includes(topic);
    if (isFor(personTopics) && !audience.includes("person")) return [fail("audience", "audience-differs", { topic })];
    if (isFor(businessTopics) && !audience.includes("business")) {
      return [fail("audience", "audience-differs", { topic })];
    }
    return [];
  },
};

/** Days that ordinary weeks make of working days. */
const CALENDAR_PER_WORKING_DAY = 7 / 5;

/**
 * 15 (domain.md §2.1.5): what is promised is not longer than the law allows. Of working days and days of the calendar
 * only what is sure is said: n working days are never fewer than n days, and in ordinary weeks 7/5 of that.
 */
export const promiseWithinLaw: MatterRule = {
  number: 15,
  check({ promisedLimit, legalLimit }) {
    const bare = bareLimits({ promisedLimit, legalLimit });
    if (bare.length > 0) return bare;
    if (promisedLimit === null) return [unknown("promisedLimit")];
    if (legalLimit === null) return [unknown("legalLimit")];
    const promised = readLimit(promisedLimit);
    const legal = readLimit(legalLimit);
    if (!promised) return [unknown("promisedLimit", "limit-unreadable", { limit: promisedLimit })];
    if (!legal) return [unknown("legalLimit", "limit-unreadable", { limit: legalLimit })];
    return exceeding(promised, legal, { promised: promisedLimit, legal: legalLimit });
  },
};

/** Numbers of which nobody knows whether they are days, working days or months: a slip, not a gap. */
function bareLimits(limits: Pick<GateMatter, "promisedLimit" | "legalLimit">): Finding[] {
  return (["legalLimit", "promisedLimit"] as const).flatMap((field) => {
    const limit = limits[field];
    return limit !== null && isBareNumber(limit) ? [fail(field, "limit-without-unit", { limit })] : [];
  });
}

type Limit = NonNullable<ReturnType<typeof readLimit>>;

/** Fewest and most days of the calendar that a limit may take. */
function daysOf({ workingDays, days }: Limit): [number, number] {
  return [workingDays + days, workingDays * CALENDAR_PER_WORKING_DAY + days];
}

function exceeding(promised: Limit, legal: Limit, values: { promised: string; legal: string }): Finding[] {
  const inOneUnit =
    (promised.days === 0 && legal.days === 0) || (promised.workingDays === 0 && legal.workingDays === 0);
  const [fewest, most] = daysOf(promised);
  const [allowedAtLeast, allowedAtMost] = daysOf(legal);
  if (inOneUnit ? fewest <= allowedAtLeast : most <= allowedAtLeast) return [];
  if (inOneUnit || fewest > allowedAtMost) return [fail("promisedLimit", "limit-exceeded", values)];
  return [unknown("promisedLimit", "limits-not-comparable", values)];
}
