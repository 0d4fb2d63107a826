import type { Observation } from "@/domain/indicators/indicator";
import { formatNumber } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

/** A figure with its unit, never rounded; the words of the report where it gives words. The bound is said around it. */
export function figureText(
  { value, valueHigh, valueText }: Pick<Observation, "value" | "valueHigh" | "valueText">,
  unit: string,
  locale: Locale,
): string {
  if (value === null) return valueText ?? "";
  const low = formatNumber(value, locale, 6);
  return `${valueHigh === null ? low : `${low}–${formatNumber(valueHigh, locale, 6)}`} ${unit}`.trim();
}
