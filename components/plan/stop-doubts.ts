import { getTranslations } from "next-intl/server";
import { areHoursDoubtful, type PlaceGround } from "@/domain/plan/doubts";
import { isCertain } from "@/domain/truth/quality";
import { formatDistance } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

/** What no source reports of a stop, in the page's own words, for where there are no tags: picture and calendar. */
export async function doubtWords(locale: Locale): Promise<(place: PlaceGround | undefined) => string[]> {
  const [t, truth] = await Promise.all([
    getTranslations({ locale, namespace: "plan" }),
    getTranslations({ locale, namespace: "truth" }),
  ]);
  return (place) => {
    if (!place) return [];
    const { position, hoursQuality } = place;
    const precision = position?.precision ? ` ±${formatDistance(position.precision, locale)}` : "";
    return [
      position && isCertain(position.quality)
        ? null
        : truth(`positionQuality.${position?.quality ?? "unknown"}`) + precision,
      areHoursDoubtful(place) ? t("hoursAre", { quality: truth(`quality.${hoursQuality}`) }) : null,
    ].filter((each) => each !== null);
  };
}
