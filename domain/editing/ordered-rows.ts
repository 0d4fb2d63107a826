import { spliced } from "@/domain/editing/spliced";
/** Rows of a form, such as the materials of a matter: their names in the form, and how to read them back in order. */

/** The fields of one row, as text. */
export type OrderedRow = Record<string, string>;

/** What the rules need to know of a field; a component knows more. `order` and `remove` are names of our own. */
export type RowFieldRule = {
  name: string;
  kind: "text" | "textarea" | "number" | "tel" | "select" | "hidden";
};

/** The name of an input: `materials.0.name`. */
export function rowInputName(list: string, index: number, field: string): string {
  return `${list}.${index}.${field}`;
}

const INDEX_AND_FIELD = /^(\d{1,4})\.([\w-]+)$/;

function valuesByIndex(entries: Iterable<readonly [string, unknown]>, list: string): Map<number, OrderedRow> {
  const rows = new Map<number, OrderedRow>();
  for (const [name, value] of entries) {
    if (typeof value !== "string" || !name.startsWith(`${list}.`)) continue;
    const [, index, field] = INDEX_AND_FIELD.exec(name.slice(list.length + 1)) ?? [];
    if (index === undefined || field === undefined) continue;
    const row = rows.get(Number(index)) ?? {};
    row[field] = value.trim();
    rows.set(Number(index), row);
  }
  return rows;
}

/** A choice alone says nothing: a new row has one before anybody has touched it. */
function isEmpty(row: OrderedRow, fields: readonly RowFieldRule[]): boolean {
  const typed = fields.filter(({ kind }) => kind !== "select" && kind !== "hidden");
  const telling = typed.length > 0 ? typed : fields.filter(({ kind }) => kind !== "hidden");
  return telling.every(({ name }) => !row[name]);
}

/**
 * Where a row goes. Numbers are those of the list as it was shown: a row sent to the 1st place goes before the row that
 * was the 1st, a row sent to the last place goes behind the row that was the last.
 */
function placeOf(row: OrderedRow, index: number): number {
  const shown = index + 1;
  const text = (row.order ?? "").normalize("NFKC");
  const asked = text === "" ? Number.NaN : Number(text);
  if (Number.isNaN(asked) || asked === shown) return shown;
  return asked < shown ? asked - 0.5 : asked + 0.5;
}

/**
 * The rows that a form sends, in order: those ticked for removal and those left empty are not among them.
 *
 * @param entries of the FormData, in any order.
 * @param list the name of the list: `materials` reads `materials.0.name`.
 * @param fields only these are read, each "" where the form has none.
 */
export function readOrderedRows(
  entries: Iterable<readonly [string, unknown]>,
  list: string,
  fields: readonly RowFieldRule[],
): OrderedRow[] {
  return [...valuesByIndex(entries, list)]
    .filter(([, row]) => !row.remove && !isEmpty(row, fields))
    .map(([index, row]) => ({ row, index, place: placeOf(row, index) }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ row }) => Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? ""])));
}

/** The list with the row at `from` moved to `to`; the same list where either lies outside. */
export function moveRow<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length || from === to) return rows;
  return spliced(spliced(rows, from, 1), to, 0, row);
}
