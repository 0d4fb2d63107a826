import type { z } from "zod";
import { type Cell, cell, plainForm, refuse } from "@/importers/cells/cell";
import { nearest } from "@/importers/cells/nearest";

/**
 * One of an enumeration's values, or a Chinese label that stands for one.
 *
 * @param schema the enumeration, from domain/.
 * @param labels other spellings: provinces disagree on numbers, but not on words.
 * @param listedIn the file in which all values stand, for enumerations too long to be told.
 */
export function choice<T extends Readonly<Record<string, string>>>(
  schema: z.ZodEnum<T>,
  labels: Readonly<Record<string, T[keyof T]>> = {},
  listedIn = "docs/data-format.md",
): Cell<T[keyof T]> {
  const known = new Map<string, T[keyof T]>(Object.entries(labels).map(([label, value]) => [plainForm(label), value]));
  for (const value of schema.options) known.set(value, value);
  const labelOf = (value: string) => Object.keys(labels).find((label) => labels[label] === value) ?? null;
  const meantBy = (text: string) => known.get(text) ?? known.get(text.toLowerCase());
  const read = cell((text) => {
    const plain = plainForm(text);
    const value = meantBy(plain);
    if (value !== undefined) return value;
    const values = candidates(plain, schema.options);
    return refuse("unknown-value", advice(values, schema.options, listedIn), {
      values: values.map((each) => labelOf(each) ?? each).join("、"),
    });
  });
  return enumerating(read, {
    values: schema.options.map((value) => ({ value, label: labelOf(value) })),
    knows: (text) => meantBy(plainForm(text)) !== undefined,
  });
}

/** What a cell of an enumeration takes. */
export type Enumeration = {
  /** Each value with a word for it, where there is one. */
  values: readonly { value: string; label: string | null }[];
  knows(text: string): boolean;
};

const enumerations = new WeakMap<object, Enumeration>();

/** Notes that a cell, or a list of such, takes the values of an enumeration. */
export function enumerating<C extends object>(cell: C, enumeration: Enumeration | null): C {
  if (enumeration) enumerations.set(cell, enumeration);
  return cell;
}

/** The enumeration whose values a cell, or a list, takes; null where it takes other things. */
export function enumerationOf(cell: object): Enumeration | null {
  return enumerations.get(cell) ?? null;
}

/** As many as a person reads in a line. */
const MOST_NAMED = 16;
const NEAREST = 4;

function candidates(text: string, values: readonly string[]): readonly string[] {
  return values.length <= MOST_NAMED ? values : nearest(text.toLowerCase(), values, NEAREST);
}

function advice(near: readonly string[], values: readonly string[], listedIn: string): string {
  if (values.length <= MOST_NAMED) return `Must be one of ${values.join(", ")}.`;
  return `Not one of the ${values.length} values, which stand in ${listedIn}; the nearest are ${near.join(", ")}.`;
}

const truths = new Map([
  ...["yes", "true", "1", "是", "有"].map((word) => [word, true] as const),
  ...["no", "false", "0", "否", "无"].map((word) => [word, false] as const),
]);

/** `yes` or `no`, in the spellings that spreadsheets produce. */
export const yesNo = cell(
  (text) =>
    truths.get(plainForm(text).toLowerCase()) ?? refuse("unknown-value", "Must be yes or no.", { values: "yes, no" }),
);
