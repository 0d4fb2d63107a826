import "server-only";
import { getTranslations } from "next-intl/server";
import { editableNouns, isEditableNoun, recordForms } from "@/domain/editing/record-forms";
import type { TargetName } from "@/domain/imports/target-name";
import type { Locale } from "@/i18n/locales";
import { sheetNames } from "@/importers/sheets";
import { targets } from "@/importers/target-list";

/** What a target is called: its sheet's name in Chinese, its own in English. */
export function targetLabel(target: TargetName, locale: Locale): string {
  return locale === "zh" ? sheetNames[target][0] : target.replaceAll("-", " ");
}

export type FieldNamer = (column: string, target?: TargetName | null) => string;

/** What a field is called in sentences about it: its first Chinese header, or the word of the forms. */
export async function fieldNamer(locale: Locale): Promise<FieldNamer> {
  const t = await getTranslations({ locale, namespace: "editingRecords" });
  return (column, target = null) => {
    const [header] = (target && targets[target].columns[column]?.headers) ?? [];
    if (locale === "zh" && header) return header;
    const key = `column.${column}` as "column.name";
    return /^\w+$/.test(column) && !(column in Object.prototype) && t.has(key) ? t(key) : column;
  };
}

/** A field's name with that of its column, which files may have as a header: `开放时间（opening_hours）`. */
export function columnLabel(target: TargetName, column: string, locale: Locale, nameOf: FieldNamer): string {
  const name = nameOf(column, target);
  if (name === column) return column;
  return locale === "zh" ? `${name}（${column}）` : `${name} (${column})`;
}

const pages: Partial<Record<TargetName, string>> = {
  "service-points": "/service-points",
  matters: "/matters",
  bundles: "/bundles",
  facilities: "/facilities",
  projects: "/projects",
  regions: "/regions",
};

/** Where people see a record; null where it has no page of its own. */
export function recordPath(target: TargetName, key: string): string | null {
  const noun = pages[target];
  return noun ? `${noun}/${encodeURIComponent(key)}` : null;
}

/** Where officials see what was done to a record, or to the record that a row belongs to; null where it has no form. */
export function historyPath(target: TargetName, key: string): string | null {
  const pathOf = (noun: string, code: string) => `/console/records/${noun}/${encodeURIComponent(code)}/history`;
  if (isEditableNoun(target)) return pathOf(target, key);
  for (const noun of editableNouns) {
    const list = recordForms[noun].lists.find((each) => each.target === target);
    const code = list && key.split("\u001f")[targets[target].key.indexOf(list.parent)];
    if (code) return pathOf(noun, code);
  }
  return null;
}
