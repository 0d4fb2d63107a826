import type { Phone } from "@/domain/service-points/service-point";
import { type Cell, cell, plainForm, readCell, refuse } from "@/importers/cells/cell";
import { enumerating, enumerationOf } from "@/importers/cells/choice";
import { amount } from "@/importers/cells/number";
import { name } from "@/importers/cells/text";

/** The parts of a cell between ； or ;, without empty ones. */
function parts(text: string, between = /[；;]/u): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A list of cells, each value once. */
export function listOf<T extends string>(item: Cell<T>, between?: RegExp): Cell<T[]> {
  const list = cell((text) => {
    const values = new Set<T>();
    for (const part of parts(text, between)) {
      const read = readCell(item, part);
      if ("refusal" in read) return refuse(read.refusal.code, `${part}: ${read.refusal.message}`);
      values.add(read.value);
    }
    return [...values];
  });
  return enumerating(list, enumerationOf(item));
}

/** What else separates values of a dictionary, which hold none of these: `^` is the national exchange library's. */
const BETWEEN_CHOICES = /[；;^|，,]|、(?![^()（）]*[)）])/u;

/** A list of values of an enumeration. */
export const choicesOf = <T extends string>(item: Cell<T>): Cell<T[]> => listOf(item, BETWEEN_CHOICES);

/** Short texts. */
export const names = listOf(name);

const PHONE = /^\+?[0-9][0-9 ()-]{1,18}[0-9]$/;
/** What a number is called where the file says nothing: no more than it is. */
const PHONE_LABEL = "电话";

/** `label:number` pairs, or numbers alone, which may also be separated by 、 / and commas. */
export const phones = cell((text) => {
  const found: Phone[] = [];
  for (const part of parts(text)) {
    const [, label, labelled] = /^([^:：]+)[:：](.+)$/u.exec(part) ?? [];
    for (const number of labelled === undefined ? parts(part, /[、，,/／]/u) : [labelled]) {
      // (0791)8670 is 0791-8670.
      const plain = plainForm(number).replace(/^\((\d{2,4})\) ?-?/, "$1-");
      if (!PHONE.test(plain)) return refuse("bad-phone", `${number}: is no number, such as 咨询:0791-12345.`);
      found.push({ label: label?.trim() ?? PHONE_LABEL, number: plain });
    }
  }
  return found;
});

/** `name=value` pairs; names are those of the glossary. */
export const attributes = cell((text) => {
  const found = new Map<string, string>();
  for (const part of parts(text)) {
    const [, key, value] = /^([^=＝]+)[=＝](.+)$/u.exec(part) ?? [];
    const plain = plainForm(key ?? "");
    if (!value || !plain) return refuse("bad-attribute", `${part}: must be name=value.`);
    if (found.has(plain)) return refuse("bad-attribute", `${plain} is given twice.`);
    if ("refusal" in readCell(name, value)) return refuse("bad-attribute", `${plain}: the value cannot be stored.`);
    found.set(plain, value.trim());
  }
  return Object.fromEntries(found);
});

/** `name=number` pairs; numbers are never negative and smaller than `limit`. */
export function amounts(limit: number): Cell<Record<string, number>> {
  const number = amount(limit);
  return cell((text) => {
    const pairs = readCell(attributes, text);
    if ("refusal" in pairs) return refuse(pairs.refusal.code, pairs.refusal.message);
    const found: Record<string, number> = {};
    for (const [key, value] of Object.entries(pairs.value)) {
      const read = readCell(number, value);
      if ("refusal" in read) return refuse(read.refusal.code, `${key}: ${read.refusal.message}`);
      found[key] = read.value;
    }
    return found;
  });
}
