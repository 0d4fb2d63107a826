import { useLocale, useTranslations } from "next-intl";
import type { Position } from "@/domain/positions/position";
import { isCertain } from "@/domain/truth/quality";
import { formatDistance } from "@/i18n/format";

/** Says that a position is not certain, and how far off it may be; silent where it is. */
export function PositionTag({ position }: { position: Position | null }) {
  const t = useTranslations("truth");
  const locale = useLocale();
  if (position && isCertain(position.quality)) return null;
  const quality = position?.quality ?? "unknown";
  return (
    <span className={`tag tag-${quality}`}>
      {t(`positionQuality.${quality}`)}
      {position?.precision ? ` ±${formatDistance(position.precision, locale)}` : ""}
    </span>
  );
}
