import { type Gloss, glossFrom, noGloss } from "@/domain/matters/gloss";
import meanings from "@/i18n/glosses/en.json";
import type { Locale } from "@/i18n/locales";

const english = glossFrom(meanings);

/** What matters are about, for readers of English. */
export function glossFor(locale: Locale): Gloss {
  return locale === "zh" ? noGloss : english;
}
