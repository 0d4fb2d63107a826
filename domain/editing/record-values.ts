import { createHash } from "node:crypto";
import { z } from "zod";
import { type FormList, fieldsOf, type RecordForm } from "@/domain/editing/form-field";

/** Columns as the cells of a file: an empty text where nothing is known. */
export type Cells = Readonly<Record<string, string>>;

/** A record with the rows that belong to it, by target; exactly what a form holds. */
export type RecordValues = { fields: Cells; lists: Readonly<Record<string, readonly Cells[]>> };

export const recordValuesSchema = z.object({
  fields: z.record(z.string(), z.string()),
  lists: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
});

/** What tells a row from the others of its record, as a person reads it: `W1`, or `Q1, 2`. */
export function rowKey({ key }: FormList, row: Cells): string {
  return key.map((column) => row[column] ?? "").join(", ");
}

/** Numbers by their size, other texts by their characters. */
function compared(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  if (one !== "" && other !== "" && !Number.isNaN(difference)) return difference;
  return one === other ? 0 : one < other ? -1 : 1;
}

function byKey({ key }: FormList) {
  return (one: Cells, other: Cells) => {
    for (const column of key) {
      const difference = compared(one[column] ?? "", other[column] ?? "");
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** Rows by their keys, the tenth after the ninth. */
export function inKeyOrder(list: FormList, rows: readonly Cells[]): Cells[] {
  return [...rows].sort(byKey(list));
}

/** Columns that a form knows, in its order; what is missing is empty. */
function whole(columns: readonly { name: string }[], cells: Cells): Cells {
  return Object.fromEntries(columns.map(({ name }) => [name, cells[name] ?? ""]));
}

/** The same values in the one way of writing them: all columns, in order; rows by their key. */
export function canonicalValues(form: RecordForm, { fields, lists }: RecordValues): RecordValues {
  const rows = form.lists.map((list) => [
    list.target,
    inKeyOrder(
      list,
      (lists[list.target] ?? []).map((row) => whole(list.fields, row)),
    ),
  ]);
  return { fields: whole(fieldsOf(form), fields), lists: Object.fromEntries(rows) };
}

/** A record without anything in it. */
export function emptyValues(form: RecordForm): RecordValues {
  return canonicalValues(form, { fields: {}, lists: {} });
}

/** The fingerprint of a record's content: whoever wrote it and however, the same content is the same version. */
export function versionOf(form: RecordForm, values: RecordValues): string {
  const text = JSON.stringify(canonicalValues(form, values));
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
