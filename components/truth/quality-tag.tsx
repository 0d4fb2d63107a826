import { useTranslations } from "next-intl";
import type { ValueQuality } from "@/domain/truth/quality";

/**
 * How a value came about, in a word beside it. Reported values carry their source line instead
 * of a tag, so nothing is shown for them.
 */
export function QualityTag({ quality }: { quality: ValueQuality }) {
  const t = useTranslations("truth.quality");
  if (quality === "reported") return null;
  return <span className={`tag tag-${quality}`}>{t(quality)}</span>;
}
