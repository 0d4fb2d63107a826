import { isBareNumber } from "@/domain/bundles/limit";
import { phoneRows } from "@/domain/editing/phone-rows";
import type { Cells } from "@/domain/editing/record-values";
import { readPhone } from "@/domain/publishing/gate/phone";

/** What a form asks beyond what a file may say: a person is there to answer. */
export type FormFault =
  | { field: "phones"; code: "phone-implausible"; number: string }
  | { field: "phones"; code: "phone-without-area"; number: string; proposed: string | null }
  | { field: "legal_limit" | "promised_limit"; code: "limit-without-unit"; limit: string }
  | { field: "position_source"; code: "source-missing" | "source-of-sample" };

export type FormContext = {
  /** Of the district, by which a number without one is told. */
  areaCode: string | null;
  /** Codes of sources whose values were made up for show. */
  generated: ReadonlySet<string>;
};

const numbersIn = (text = ""): string[] => phoneRows(text).flatMap(({ number }) => number ?? []);

/** With the area code; null where none is known, or the number would not become one of the district's by it. */
function withArea(number: string, areaCode: string | null): string | null {
  const proposed = `${areaCode}-${number}`;
  return areaCode !== null && readPhone(proposed, areaCode)?.shape === "landline" ? proposed : null;
}

/** Rules 10 and 16 of the publish gate, where the number is typed. What stood there before is not asked about again. */
function phoneFaults(base: Cells, mine: Cells, { areaCode }: FormContext): FormFault[] {
  const before = new Set(numbersIn(base.phones));
  return numbersIn(mine.phones)
    .filter((number) => !before.has(number))
    .flatMap((number): FormFault[] => {
      const read = readPhone(number, areaCode);
      if (!read) return [{ field: "phones", code: "phone-implausible", number }];
      if (read.shape !== "local") return [];
      return [{ field: "phones", code: "phone-without-area", number, proposed: withArea(number, areaCode) }];
    });
}

/** Rule 15 of the publish gate, where the limit is typed. */
function limitFaults(base: Cells, mine: Cells): FormFault[] {
  return (["legal_limit", "promised_limit"] as const).flatMap((field) => {
    const limit = mine[field] ?? "";
    return limit !== base[field] && isBareNumber(limit) ? [{ field, code: "limit-without-unit" as const, limit }] : [];
  });
}

/** A position that is no longer the one before comes from somewhere else, too. */
function sourceFaults(base: Cells, mine: Cells, { generated }: FormContext): FormFault[] {
  const isSame = base.lng === mine.lng && base.lat === mine.lat;
  if (isSame || !mine.lng || !mine.lat || mine.position_quality === "sample") return [];
  if (!mine.position_source) return [{ field: "position_source", code: "source-missing" }];
  return generated.has(mine.position_source) ? [{ field: "position_source", code: "source-of-sample" }] : [];
}

/** The fields that the two functions below fill in by themselves. */
export const completedFields = ["phones", "hours_quality"] as const;

/** What somebody has to look at before the fields of a form are saved. */
export function formFaults(base: Cells, mine: Cells, context: FormContext): FormFault[] {
  const { position_source } = mine;
  return [
    ...phoneFaults(base, mine, context),
    ...limitFaults(base, mine),
    ...(position_source === undefined ? [] : sourceFaults(base, mine, context)),
  ];
}

/** The telephones with the area codes that are proposed for them. */
export function withProposedArea(phones: string, faults: readonly FormFault[]): string {
  return faults.reduce(
    (text, fault) =>
      fault.code === "phone-without-area" && fault.proposed ? text.replace(fault.number, fault.proposed) : text,
    phones,
  );
}

/** Hours that somebody has put right are no sample any more, unless they say how sure they are themselves. */
export function withFollowing(base: Cells, mine: Cells): Cells {
  const isNew = mine.opening_hours !== base.opening_hours && mine.hours_quality === base.hours_quality;
  if (!isNew || mine.hours_quality !== "sample") return mine;
  return { ...mine, hours_quality: mine.opening_hours ? "reported" : "unknown" };
}
