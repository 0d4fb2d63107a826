import { getTranslations } from "next-intl/server";
import type { ValueQuality } from "@/domain/truth/quality";

/**
 * How a value came about, in a word beside it. Reported values carry their source line instead
 * of a tag, so nothing is shown for them.
 */
export async function QualityTag({ quality }: { quality: ValueQuality }) {
  if (quality === "reported") return null;
  const t = await getTranslations("truth.quality");
  return <span className={`tag tag-${quality}`}>{t(quality)}</span>;
}
