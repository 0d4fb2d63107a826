import { getLocale, getTranslations } from "next-intl/server";
import type { IndicatorListFilter } from "@/components/indicators/search-params";
import { queryWith } from "@/components/ui/list-query";
import { localePath } from "@/i18n/locales";

/** The filtered figures as files, and the page on which districts stand side by side. */
export async function FigureFiles({ filter }: { filter: IndicatorListFilter }) {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const asked = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <p className="no-print flex flex-wrap items-baseline gap-x-4">
      <a className="tap-line" href={localePath(locale, "/indicators/compare")}>
        {t("toCompare")}
      </a>
      <a className="tap-line" href={`${localePath(locale, "/indicators/csv")}${queryWith(asked, {})}`} download>
        {t("csv")}
      </a>
      <a className="tap-line" href={`${localePath(locale, "/indicators/json")}${queryWith(asked, {})}`} download>
        {t("json")}
      </a>
      <span className="small">{t("filesHold")}</span>
    </p>
  );
}
