import type { z } from "zod";
import { type Cell, cell, plainForm, refuse } from "@/importers/cells/cell";

/**
 * One of an enumeration's values, or a Chinese label that stands for one.
 *
 * @param schema the enumeration, from domain/.
 * @param labels other spellings: provinces disagree on numbers, but not on words.
 */
export function choice<T extends Readonly<Record<string, string>>>(
  schema: z.ZodEnum<T>,
  labels: Readonly<Record<string, T[keyof T]>> = {},
): Cell<T[keyof T]> {
  const known = new Map<string, T[keyof T]>(Object.entries(labels));
  for (const value of schema.options) known.set(value, value);
  const message = `Must be one of ${schema.options.join(", ")}.`;
  return cell((text) => {
    const plain = plainForm(text);
    return known.get(plain) ?? known.get(plain.toLowerCase()) ?? refuse("unknown-value", message);
  });
}

const truths = new Map([
  ...["yes", "true", "1", "是", "有"].map((word) => [word, true] as const),
  ...["no", "false", "0", "否", "无"].map((word) => [word, false] as const),
]);

/** `yes` or `no`, in the spellings that spreadsheets produce. */
export const yesNo = cell(
  (text) => truths.get(plainForm(text).toLowerCase()) ?? refuse("unknown-value", "Must be yes or no."),
);
