import { getTranslations } from "next-intl/server";
import { getMapConfig } from "@/server/map/map-config";

/** Says that some places lie too far off for the map to begin with them; nothing where none does. */
export async function BeyondNotice() {
  const { beyond } = await getMapConfig();
  if (beyond === 0) return null;
  const t = await getTranslations("home");
  return <p className="notice my-2">{t("beyondMap", { count: beyond })}</p>;
}
