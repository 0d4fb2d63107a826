import "server-only";
import { getTranslations } from "next-intl/server";
import type { TargetName } from "@/domain/imports/target-name";
import type { Locale } from "@/i18n/locales";
import { sheetNames } from "@/importers/sheets";
import { targets } from "@/importers/target-list";

/** What a target is called: its sheet's name in Chinese, its own in English. */
export function targetLabel(target: TargetName, locale: Locale): string {
  return locale === "zh" ? sheetNames[target][0] : target.replaceAll("-", " ");
}

/** What a column is called: its first Chinese header with its own name, its own name alone in English. */
export function columnLabel(target: TargetName, column: string, locale: Locale): string {
  const [header] = targets[target].columns[column]?.headers ?? [];
  return locale === "zh" && header && header !== column ? `${header}（${column}）` : column;
}

/** What a field is called in sentences about it: its first Chinese header, or the word of the forms. */
export async function fieldNamer(locale: Locale): Promise<(column: string, target?: TargetName | null) => string> {
  const t = await getTranslations({ locale, namespace: "editingRecords" });
  return (column, target = null) => {
    const [header] = (target && targets[target].columns[column]?.headers) ?? [];
    if (locale === "zh" && header) return header;
    const key = `column.${column}` as "column.name";
    return /^\w+$/.test(column) && !(column in Object.prototype) && t.has(key) ? t(key) : column;
  };
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
