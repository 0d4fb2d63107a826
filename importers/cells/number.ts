import { type Cell, cell, plainForm, refuse } from "@/importers/cells/cell";

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const LARGEST_INTEGER = 2_147_483_647;

/** 1,234.5 and １２３４ are numbers; 1e3, 5亿 and 超100 are not. */
function numberOf(text: string): number {
  const plain = plainForm(text).replace(/(?<=\d),(?=\d{3}(\D|$))/g, "");
  return PLAIN_NUMBER.test(plain) ? Number(plain) : Number.NaN;
}

/** A whole number from `least` on. */
export function wholeNumber(least: number): Cell<number> {
  return cell((text) => {
    const value = numberOf(text);
    return Number.isInteger(value) && value >= least && value <= LARGEST_INTEGER
      ? value
      : refuse("bad-number", `Must be a whole number from ${least} on.`, { least });
  });
}

/** A decimal number smaller than `limit`, either sign unless `least` says otherwise. */
export function decimal(limit: number, least = -limit): Cell<number> {
  return cell((text) => {
    const value = numberOf(text);
    if (Number.isNaN(value)) return refuse("bad-number", "Must be a plain number without unit or words.");
    return value > -limit && value < limit && value >= least
      ? value
      : refuse("bad-number", `Must lie between ${least} and ${limit}.`);
  });
}

/** Per cent from 0 to 100, with or without its sign. */
export const perCent = cell((text) => {
  const value = numberOf(plainForm(text).replace(/ ?%$/, ""));
  return value >= 0 && value <= 100 ? value : refuse("bad-number", "Must be per cent from 0 to 100.");
});

/** An amount of yuan, or of square metres: never negative, bounded by its column. */
export function amount(limit: number): Cell<number> {
  return decimal(limit, 0);
}
