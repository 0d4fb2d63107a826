import { noticeTaker } from "@/domain/imports/notices";
import { type RowIssue, shortened } from "@/domain/imports/row-issue";
import { readPhone } from "@/domain/publishing/gate/phone";
import type { Phone } from "@/domain/service-points/service-point";
import { keyOf, parentOf, type Reading, type ReadRow } from "@/importers/read-records";
import type { Target } from "@/importers/targets/target";

/** The numbers that a record has already, by its key; asked only for records with a doubtful one. */
export type KnownNumbers = ReadonlyMap<string, ReadonlySet<string>>;

const numbersOf = ({ record: { phones } }: ReadRow): string[] =>
  ((phones ?? []) as Phone[]).map(({ number }) => number);

/** Whether a row has a number about which it matters if it stands there already. */
export function hasDoubtfulNumber(row: ReadRow, areaCode: string | null): boolean {
  return numbersOf(row).some((number) => (readPhone(number, areaCode)?.shape ?? "local") === "local");
}

/**
 * Moves rows with a telephone number that cannot exist to the rejected ones, by the rule that forms and the publish
 * gate go by (16). A number that stands there already is only remarked upon, and so is one without its area code.
 *
 * @param areaCode of the district; null where it is not known.
 */
export function checkPhones(target: Target, reading: Reading, areaCode: string | null, known: KnownNumbers): void {
  const sound: ReadRow[] = [];
  const remark = noticeTaker(reading.notices);
  for (const row of reading.rows) {
    const before = known.get(keyOf(row.record, target.key)) ?? new Set();
    const numbers = numbersOf(row);
    const wrong = numbers.filter((number) => !readPhone(number, areaCode));
    const isNew = wrong.filter((number) => !before.has(number));
    for (const number of isNew.length > 0 ? [] : wrong) remark(implausible(row, number));
    for (const number of isNew) reading.issues.push(implausible(row, number));
    if (isNew.length > 0) {
      reading.rejected.set(row.row, parentOf(target, row.record));
      reading.remains.push(row);
      continue;
    }
    sound.push(row);
    const local = numbers.filter((number) => !before.has(number) && readPhone(number, areaCode)?.shape === "local");
    for (const number of local) remark(withoutArea(row, number));
  }
  reading.rows = sound;
  reading.issues.sort((a, b) => a.row - b.row);
}

function implausible({ row }: ReadRow, number: string): RowIssue {
  const message = "No telephone number looks like this: it was mistyped, or digits are missing.";
  return { row, column: "phones", value: shortened(number), code: "phone-implausible", message };
}

function withoutArea({ row }: ReadRow, number: string): RowIssue {
  const message = "The area code is missing: people who roam cannot dial this.";
  return { row, column: "phones", value: shortened(number), code: "phone-without-area", message };
}
