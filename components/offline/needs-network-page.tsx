import { getLocale, getTranslations } from "next-intl/server";
import { HotlineLink } from "@/components/site/hotline-link";
import { formatDated } from "@/i18n/clock";
import { localePath } from "@/i18n/locales";

/**
 * Instead of a page that needs a network: why there is none, and where to go from here. `missing` is the day as of which
 * nothing is known under the address.
 */
export async function NeedsNetworkPage({ missing }: { missing: Date | null }) {
  const [t, errors, locale] = await Promise.all([getTranslations("offline"), getTranslations("errors"), getLocale()]);
  return (
    <article className="py-6">
      <h1 className="page-title">{t(missing ? "missingTitle" : "needsTitle")}</h1>
      <p className="py-2">{missing ? t("missingText", { date: formatDated(missing, locale) }) : t("needsText")}</p>
      <p className="flex flex-wrap gap-2 pt-2">
        <a className="button" href={localePath(locale, "/matters")}>
          {errors("toMatters")}
        </a>
        <a className="button" href={localePath(locale, "/")}>
          {t("toPlaces")}
        </a>
        <HotlineLink className="button">{errors("callHotline")}</HotlineLink>
      </p>
    </article>
  );
}
