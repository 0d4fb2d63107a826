import "server-only";
import { isEditableNoun } from "@/domain/editing/record-forms";
import type { Cells } from "@/domain/editing/record-values";
import { concernsOf } from "@/domain/reports/concern";
import { withConnection } from "@/server/imports/connection";
import { readRecord } from "@/server/records/read";
import type { ReportCase } from "@/server/reports/cases";

/** What stands in force in the columns that a case is about; null where it names none, or there is no such record. */
export async function concernedNow({
  noun,
  code,
  kind,
}: Pick<ReportCase, "noun" | "code" | "kind">): Promise<Cells | null> {
  const columns = concernsOf(noun, kind).flatMap(({ target, columns }) => (target === noun ? (columns ?? []) : []));
  if (!isEditableNoun(noun) || columns.length === 0) return null;
  const record = await withConnection((connection) => readRecord(connection, noun, code));
  return record && Object.fromEntries(columns.map((column) => [column, record.fields[column] ?? ""]));
}
