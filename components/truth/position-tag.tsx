import { getLocale, getTranslations } from "next-intl/server";
import type { Position } from "@/domain/positions/position";
import { isCertain } from "@/domain/truth/quality";
import { formatDistance } from "@/i18n/format";

/** Says that a position is not certain, and how far off it may be; silent where it is. */
export async function PositionTag({ position }: { position: Position | null }) {
  if (position && isCertain(position.quality)) return null;
  const [t, locale] = await Promise.all([getTranslations("truth"), getLocale()]);
  const quality = position?.quality ?? "unknown";
  return (
    <span className={`tag tag-${quality}`}>
      {t(`positionQuality.${quality}`)}
      {position?.precision ? ` ±${formatDistance(position.precision, locale)}` : ""}
    </span>
  );
}
