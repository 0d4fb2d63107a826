import "server-only";
import { type Gloss, noGloss } from "@/domain/matters/gloss";
import type { Locale } from "@/i18n/locales";
import { serverReading } from "@/server/search/reading";

/** What matters are about, for readers of English. */
export async function glossFor(locale: Locale): Promise<Gloss> {
  return locale === "zh" ? noGloss : (await serverReading()).gloss;
}
