import { readFileSync } from "node:fs";

export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

type Messages = { [key: string]: string | Messages };
const files = new Map<string, Messages>();

function fileOf(locale: Locale, name: string): Messages {
  const path = new URL(`../i18n/messages/${locale}/${name}.json`, import.meta.url);
  const known = files.get(path.pathname) ?? (JSON.parse(readFileSync(path, "utf8")) as Messages);
  files.set(path.pathname, known);
  return known;
}

/** What the server puts into every message of the sample district. */
const ofTheSample: Record<string, string> = { hotline: "0791-12345" };

/** What the product says: `say("zh", "home.searchLabel")` reads the key of i18n/messages/zh/home.json. */
export function say(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
  const [file = "", ...path] = key.split(".");
  let found: string | Messages | undefined = fileOf(locale, file);
  for (const part of path) found = typeof found === "object" ? found[part] : undefined;
  if (typeof found !== "string") throw new Error(`There is no message ${key} in ${locale}.`);
  return found
    .replace(/<\/?zh>/g, "")
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? ofTheSample[name] ?? whole));
}

/** The same as a pattern, where every value that is not given may be anything. */
export function saying(locale: Locale, key: string, values: Record<string, string | number> = {}): RegExp {
  const parts = say(locale, key, values).split(/\{\w+[^}]*\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+"));
}

/** A path of the product in a language. */
export function at(locale: Locale, path: string): string {
  if (locale === "zh") return path;
  return path.startsWith("/?") || path === "/" ? `/en${path.slice(1)}` : `/en${path}`;
}
