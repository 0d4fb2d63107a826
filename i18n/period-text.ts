import { formatPeriod } from "@/i18n/format";
import { type Locale, languageTags } from "@/i18n/locales";

const PERIOD = /^(截至)?(\d{4})年(?:(\d{1,2})月)?$/;

/** A report's period for a page: years and months in its language, anything else in the report's own words. */
export function periodText(period: string, locale: Locale): { text: string; lang: string } {
  const [, until, year, month] = PERIOD.exec(period) ?? [];
  if (locale === "zh" || !year) return { text: period, lang: "zh-CN" };
  const named = formatPeriod(month ? `${year}-${month.padStart(2, "0")}` : year, locale);
  return { text: until ? `to ${named}` : named, lang: languageTags[locale] };
}
