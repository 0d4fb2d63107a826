import type { Figure } from "@/domain/indicators/indicator";
import { type Locale, localePath } from "@/i18n/locales";

/** The row of a figure, on a page short enough to hold it. */
export function figureHref(locale: Locale, { indicator, observation }: Figure): string {
  return `${localePath(locale, "/indicators")}?q=${encodeURIComponent(indicator.name)}#figure-${observation.code}`;
}
