/** Chinese first, at the root; English under /en. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh";

/** BCP 47 tag for `<html lang>` and Intl. */
export const languageTags: Record<Locale, string> = { zh: "zh-CN", en: "en" };

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

/** A path of the product in a locale: `/matters` stays as it is in Chinese, `/en/matters` in English. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The same page in another locale, from the path as the browser shows it. */
export function switchLocale(pathname: string, to: Locale): string {
  const [, first = "", ...rest] = pathname.split("/");
  const bare = isLocale(first) ? `/${rest.join("/")}` : pathname;
  return localePath(to, bare || "/");
}
