import { type FormField, type FormList, fieldsOf, type RecordForm } from "@/domain/editing/form-field";
import { type Cells, type RecordValues, rowKey } from "@/domain/editing/record-values";

/** Part of a record: what one page of a form shows, or what came back from it. */
export type PartOfRecord = RecordValues;

/** Between the texts of a list in a cell. */
const JOINT = "；";

/** What the browser sends: names and texts, a name several times where several boxes were ticked. */
export type Posted = readonly (readonly [name: string, text: string])[];

// Browsers end lines of a text area with CR LF.
const tidy = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\0", "").trim();

function cellOf({ input }: FormField, texts: readonly string[]): string {
  const filled = texts.map(tidy).filter((text) => text !== "");
  return input === "choices" ? filled.join(JOINT) : (filled.at(-1) ?? "");
}

/** Names of inputs: `name` of the record itself, `windows.0.name` of a row. */
export function inputName(list: FormList, index: number, column: string): string {
  return `${list.target}.${index}.${column}`;
}

/** Reads a form. Columns and lists that it does not have stay absent; rows that were left empty are none. */
export function readPosted(form: RecordForm, posted: Posted): PartOfRecord {
  const texts = new Map<string, string[]>();
  for (const [name, text] of posted) texts.set(name, [...(texts.get(name) ?? []), text]);
  const cells = (fields: readonly FormField[], prefix: string): Cells =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const sent = texts.get(prefix + field.name);
        return sent ? [[field.name, cellOf(field, sent)]] : [];
      }),
    );
  const lists = form.lists.map((list) => {
    const isRemoved = (index: number) => texts.has(inputName(list, index, "remove"));
    const rows = indexesOf(list, texts.keys())
      .filter((index) => !isRemoved(index))
      .map((index) => cells(list.fields, inputName(list, index, "")))
      .filter((row) => Object.values(row).some((cell) => cell !== ""));
    return [list.target, rows] as const;
  });
  return {
    fields: cells(fieldsOf(form), ""),
    lists: Object.fromEntries(lists.filter(([, rows]) => rows.length > 0)),
  };
}

function indexesOf({ target }: FormList, names: Iterable<string>): number[] {
  const found = new Set<number>();
  for (const name of names) {
    const [list, index = ""] = name.split(".");
    if (list === target && /^\d{1,4}$/.test(index)) found.add(Number(index));
  }
  return [...found].sort((one, other) => one - other);
}

/**
 * What a form changes: its own fields and rows. Whatever it did not show stays as it is.
 *
 * @param current the record as it stands now.
 * @param shown the part that the form showed when it was opened.
 * @param sent the same part as it came back.
 * @returns the record as it was when the form was opened, and as it is meant to be.
 */
export function completed(
  form: RecordForm,
  { current, shown, sent }: { current: RecordValues; shown: PartOfRecord; sent: PartOfRecord },
): { base: RecordValues; mine: RecordValues } {
  const rowsWith = (part: PartOfRecord) =>
    Object.fromEntries(
      form.lists.map((list) => {
        const known = new Set((shown.lists[list.target] ?? []).map((row) => rowKey(list, row)));
        const others = (current.lists[list.target] ?? []).filter((row) => !known.has(rowKey(list, row)));
        return [list.target, [...(part.lists[list.target] ?? []), ...others]];
      }),
    );
  const base = { fields: { ...current.fields, ...shown.fields }, lists: rowsWith(shown) };
  return { base, mine: { fields: { ...base.fields, ...sent.fields }, lists: rowsWith(sent) } };
}
