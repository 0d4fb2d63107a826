import { getLocale, getTranslations } from "next-intl/server";
import type { Matter } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

/** Says that list and map show only the places for one matter, and leads back to its guide. */
export async function MatterNotice({ matter }: { matter: Matter }) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  return (
    <p className="notice mb-2 flex flex-wrap items-center gap-x-3">
      <span>
        {t("whereMatter")}{" "}
        <a href={localePath(locale, `/matters/${matter.code}`)} lang="zh-CN" className="tap-line">
          {matter.name}
        </a>
      </span>
      <a href={localePath(locale, "/")} className="tap-line">
        {t("allPlaces")}
      </a>
    </p>
  );
}
