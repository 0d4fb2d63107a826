import { type Finding, fail, unknown } from "@/domain/publishing/gate/finding";
import { readPhone } from "@/domain/publishing/gate/phone";
import type { Phone } from "@/domain/service-points/service-point";

const CONSULT = /咨询/;
const COMPLAINT = /投诉|监督|举报/;

/** Only the digits, so that the same number in two spellings is the same. */
const digits = ({ number }: Phone): string => number.replace(/\D/g, "");

/**
 * Rule 10 (audit script): a number to ask and another one to complain, both there, with the area code, because people
 * roam. What a number is for stands in its label alone: where no label says so, nobody can tell.
 */
export function contactFindings(phones: readonly Phone[], areaCode: string | null): Finding[] {
  return [...purposeFindings(phones), ...areaCodeFindings(phones, areaCode)];
}

function purposeFindings(phones: readonly Phone[]): Finding[] {
  if (phones.length === 0)
    return ["consult", "complaint"].map((purpose) => fail("phones", "phone-missing", { purpose }));
  const consult = phones.filter(({ label }) => CONSULT.test(label));
  const complaint = phones.filter(({ label }) => COMPLAINT.test(label));
  if (consult.length === 0 && complaint.length === 0) return [unknown("phones", "phones-unlabelled")];
  if (consult.length === 0) return [fail("phones", "phone-missing", { purpose: "consult" })];
  if (complaint.length === 0) return [fail("phones", "phone-missing", { purpose: "complaint" })];
  const asked = new Set(consult.map(digits));
  const same = complaint.find((phone) => asked.has(digits(phone)));
  return same ? [fail(`phones[${phones.indexOf(same)}].number`, "phones-same", { number: same.number })] : [];
}

function areaCodeFindings(phones: readonly Phone[], areaCode: string | null): Finding[] {
  return phones.flatMap(({ number }, index) => {
    const read = readPhone(number, areaCode);
    const field = `phones[${index}].number`;
    if (read?.shape === "local") return [fail(field, "area-code-missing", { number })];
    const differs = areaCode !== null && read !== null && read.areaCode !== null && read.areaCode !== areaCode;
    return differs ? [fail(field, "area-code-differs", { number, areaCode })] : [];
  });
}

/** Rule 16: numbers that can exist. 高陵县 published 10- and 12-digit "numbers" (domain.md §5.5). */
export function shapeFindings(phones: readonly Phone[], areaCode: string | null): Finding[] {
  return phones.flatMap(({ number }, index) =>
    readPhone(number, areaCode) ? [] : [fail(`phones[${index}].number`, "phone-implausible", { number })],
  );
}
