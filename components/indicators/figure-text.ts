import type { Observation } from "@/domain/indicators/indicator";
import { formatNumber } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

/** Words of a report that are a number all the same and take the unit: "2025年8", "Ⅳ", "4.0". */
const ENDS_IN_NUMBER = /[\d\u2160-\u217f]$/u;

/** A figure with its unit, never rounded; the words of the report where it gives words. The bound is said around it. */
export function figureText(
  { value, valueHigh, valueText }: Pick<Observation, "value" | "valueHigh" | "valueText">,
  unit: string,
  locale: Locale,
): string {
  if (value === null) return valueText && ENDS_IN_NUMBER.test(valueText) ? valueText + unit : (valueText ?? "");
  const low = formatNumber(value, locale, 6);
  const number = valueHigh === null ? low : `${low}–${formatNumber(valueHigh, locale, 6)}`;
  return unit === "%" ? number + unit : `${number} ${unit}`.trim();
}
