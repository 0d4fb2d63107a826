import { type Finding, fail, has, type Rule, unknown } from "@/domain/publishing/gate/finding";
import type { GateContext, GateMatter } from "@/domain/publishing/gate/record";

type MatterRule = Rule<GateMatter, GateContext>;

/** 4 (audit script): one has to come ⇒ the guide says why. */
export const visitsHaveReason: MatterRule = {
  number: 4,
  concerns: ({ visits }) => visits !== 0,
  check({ visits, visitsReason }) {
    if (visits === null) return [unknown("visits")];
    return has(visitsReason) ? [] : [fail("visitsReason", "visits-reason-missing", { visits })];
  },
};

/** 5 (audit script): nobody has to come ⇒ no reason for coming. */
export const noVisitsNoReason: MatterRule = {
  number: 5,
  concerns: ({ visits }) => visits === null || visits === 0,
  check({ visits, visitsReason }) {
    if (visits === null) return [unknown("visits")];
    return has(visitsReason) ? [fail("visitsReason", "visits-reason-superfluous")] : [];
  },
};

/** 6 (audit script): nobody has to come, and it is not done online ⇒ papers may be sent by post. */
export const noVisitsByPost: MatterRule = {
  number: 6,
  concerns: ({ visits, onlineUrl }) => (visits === null || visits === 0) && !has(onlineUrl),
  check({ visits, mailMaterial }) {
    if (visits === null) return [unknown("visits")];
    if (mailMaterial === null) return [unknown("mailMaterial")];
    return mailMaterial ? [] : [fail("mailMaterial", "mail-not-accepted")];
  },
};

/** 7 (audit script): 网办深度 Ⅳ (全程网办) ⇒ nobody has to come. */
export const wholeOnlineNoVisits: MatterRule = {
  number: 7,
  concerns: ({ onlineDepth }) => onlineDepth === null || onlineDepth === "4",
  check({ visits, onlineDepth }) {
    if (onlineDepth === null) return [unknown("onlineDepth")];
    if (visits === null) return [unknown("visits")];
    return visits === 0 ? [] : [fail("visits", "visits-despite-online", { visits })];
  },
};

/** Whether it costs anything: as the guide says, or as its list of fees or the words of the catalogue do. */
function isCharged({ charged, fees, fee }: GateMatter): boolean | null {
  if (charged !== null) return charged;
  if (fees.length > 0) return true;
  return fee === null ? null : !/^(不收费|不收|免费|无)/.test(fee.trim());
}

/** 8 (audit script): it costs something ⇒ items, each with basis and standard, and one can pay online. */
export const chargedWithBasis: MatterRule = {
  number: 8,
  concerns: (matter) => isCharged(matter) !== false,
  check(matter) {
    const { fees, payOnline } = matter;
    if (isCharged(matter) === null) return [unknown("charged")];
    return [
      ...(fees.length === 0 ? [fail("fees", "fee-items-missing")] : fees.flatMap(itemFindings)),
      ...(payOnline === null ? [unknown("payOnline")] : []),
      ...(payOnline === false ? [fail("payOnline", "pay-online-missing")] : []),
    ];
  },
};

function itemFindings({ basis, standard }: GateMatter["fees"][number], index: number): Finding[] {
  const item = index + 1;
  return [
    ...(has(basis) ? [] : [fail(`fees[${index}].basis`, "fee-basis-missing", { item })]),
    ...(has(standard) ? [] : [fail(`fees[${index}].standard`, "fee-standard-missing", { item })]),
  ];
}

/** 9 (audit script): it costs nothing ⇒ nothing is paid online. */
export const freeWithoutPaying: MatterRule = {
  number: 9,
  concerns: (matter) => isCharged(matter) !== true,
  check(matter) {
    if (isCharged(matter) === null) return [unknown("charged")];
    if (matter.payOnline === null) return [unknown("payOnline")];
    return matter.payOnline ? [fail("payOnline", "pay-online-superfluous")] : [];
  },
};
