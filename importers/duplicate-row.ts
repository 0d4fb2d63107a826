import { type RowIssue, shortened } from "@/domain/imports/row-issue";
import type { ImportedRecord, RecordShape } from "@/importers/targets/target";

/** What is said of a row whose key also stands in another one. */
export function duplicateRow(target: RecordShape, record: ImportedRecord, row: number, first: number): RowIssue {
  const value = target.key.map((column) => String(record[column])).join(", ");
  const message = `The same ${target.key.join(" and ")} also stands in row ${first}.`;
  return {
    row,
    column: target.key.at(-1) ?? null,
    value: shortened(value),
    code: "duplicate-row",
    message,
    params: { first, key: target.key.join(", ") },
  };
}
