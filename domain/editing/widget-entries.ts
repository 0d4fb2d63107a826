import type { FormList, RecordForm } from "@/domain/editing/form-field";
import { type OrderedRow, readOrderedRows, rowInputName } from "@/domain/editing/ordered-rows";
import { phonesText } from "@/domain/editing/phone-rows";
import { positionNames, readPositionForm } from "@/domain/editing/position-form";
import { withHolidaysOff } from "@/domain/service-points/unsaid-holidays";

type Entries = readonly (readonly [name: string, text: string])[];

/** The column whose text is a row for each telephone, and the fields of such a row. */
export const PHONES = "phones";
const phoneFields = [
  { name: "label", kind: "text" },
  { name: "number", kind: "tel" },
] as const;

/** The tick by which hours are closed on public holidays where no script writes it into their text. */
export const CLOSED_ON_HOLIDAYS = "closed_on_holidays";
/** The column whose text is OSM's opening_hours. */
export const HOURS = "opening_hours";

/**
 * The number that a row had when the form was opened, "" for a new one: it goes along unseen where rows can be moved,
 * because `order` is then the place to which somebody sends the row.
 */
export const ORDER_BEFORE = "was";

/** What a form sends of widgets, as the columns that they stand for: positions, telephones, rows in an order. */
export function withoutWidgets(form: RecordForm, entries: Entries): Entries {
  const orderedLists = form.lists.filter(({ isOrdered }) => isOrdered);
  return orderedLists.reduce(withOrder, withPhones(withPosition(withHolidays(entries))));
}

/** A pasted text goes before what stands in lng and lat; where it is no position it takes their place and is refused. */
function withPosition(entries: Entries): Entries {
  const get = (name: string) => [...entries].reverse().find((entry) => entry[0] === name)?.[1] ?? "";
  const pasted = get(positionNames.positionText).trim();
  if (pasted === "") return entries;
  const { values, problem } = readPositionForm(get);
  const { lng, lat, crs, quality, precision, source } = problem ? { ...values, lng: pasted } : values;
  const read = Object.entries({ lng, lat, crs, quality, precision, source }).map(
    ([field, text]) => [positionNames[field as keyof typeof positionNames], text] as const,
  );
  const replaced = new Set([...read.map(([name]) => name), positionNames.positionText]);
  return [...entries.filter(([name]) => !replaced.has(name)), ...read];
}

function withHolidays(entries: Entries): Entries {
  if (!entries.some(([name]) => name === CLOSED_ON_HOLIDAYS)) return entries;
  return entries
    .filter(([name]) => name !== CLOSED_ON_HOLIDAYS)
    .map(([name, text]) => [name, name === HOURS ? withHolidaysOff(text) : text] as const);
}

function withPhones(entries: Entries): Entries {
  const isPart = (name: string) => name.startsWith(`${PHONES}.`);
  if (!entries.some(([name]) => isPart(name))) return entries;
  const text = phonesText(readOrderedRows(entries, PHONES, phoneFields));
  return [...entries.filter(([name]) => name !== PHONES && !isPart(name)), [PHONES, text]];
}

/** Rows in the order in which somebody put them, numbered anew where they were moved. */
function withOrder(entries: Entries, { target, fields }: FormList): Entries {
  const isOwn = (name: string) => name.startsWith(`${target}.`);
  // A list that is edited by numbers, such as a page of a long one, sends none of them.
  if (!entries.some(([name]) => isOwn(name) && name.endsWith(`.${ORDER_BEFORE}`))) return entries;
  const columns = fields.filter(({ name }) => name !== "order").map(({ name }) => ({ name, kind: "text" as const }));
  const rows = readOrderedRows(entries, target, [...columns, { name: ORDER_BEFORE, kind: "hidden" }]);
  const numbers = numbersOf(rows);
  const ordered = rows.flatMap(({ [ORDER_BEFORE]: _, ...row }, index) =>
    Object.entries({ ...row, order: numbers[index] ?? "" }).map(
      ([field, text]) => [rowInputName(target, index, field), text] as const,
    ),
  );
  return [...entries.filter(([name]) => !isOwn(name)), ...ordered];
}

/**
 * The numbers that the rows already have, dealt out anew in ascending order, and the following ones for new rows: rows
 * that were not moved keep their number, and with it their identity, also where others were taken away.
 */
function numbersOf(rows: readonly OrderedRow[]): string[] {
  const had = rows
    .map(({ [ORDER_BEFORE]: text }) => (text ? Number(text) : Number.NaN))
    .filter((number) => Number.isInteger(number) && number > 0)
    .sort((one, other) => one - other);
  let last = 0;
  return rows.map((_, index) => {
    last = Math.max(had[index] ?? 0, last + 1);
    return String(last);
  });
}
