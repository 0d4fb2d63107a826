import { getTranslations } from "next-intl/server";

type Chosen = string | null | undefined | false;

/** The title of a page that shows only some of what it has: 办事：“社保卡”，出生. What was not asked for is left out. */
export async function listTitle(title: string, { q, chosen = [] }: { q?: string; chosen?: readonly Chosen[] }) {
  const t = await getTranslations("site");
  const parts = [q ? t("quoted", { q }) : null, ...chosen].filter(Boolean);
  return parts.length > 0 ? t("titleOf", { title, chosen: parts.join(t("titleComma")) }) : title;
}
