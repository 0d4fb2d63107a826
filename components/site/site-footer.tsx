import { getLocale, getTranslations } from "next-intl/server";
import { localePath } from "@/i18n/locales";
import { HotlineLink } from "./hotline-link";

/** What this is, where its data come from, and whom to call: below every page that scrolls. */
export async function SiteFooter() {
  const [t, locale] = await Promise.all([getTranslations("site"), getLocale()]);
  return (
    <footer className="site-footer">
      <p>{t("notice")}</p>
      <p className="no-print flex flex-wrap gap-x-4">
        <a className="tap-line" href={localePath(locale, "/about")}>
          {t("sources")}
        </a>
        <a className="tap-line" href={localePath(locale, "/accessibility")}>
          {t("accessibility")}
        </a>
        <a className="tap-line" href={localePath(locale, "/api-docs")}>
          {t("api")}
        </a>
        <a className="tap-line" href={localePath(locale, "/facilities")}>
          {t("facilities")}
        </a>
        <a className="tap-line" href={localePath(locale, "/circle")}>
          {t("circle")}
        </a>
        <a className="tap-line" href={localePath(locale, "/coverage")}>
          {t("coverage")}
        </a>
        <a className="tap-line" href={localePath(locale, "/reports/new")} rel="nofollow">
          {t("report")}
        </a>
        <a className="tap-line" href={localePath(locale, "/reports")}>
          {t("reported")}
        </a>
        <HotlineLink className="tap-line">{t("hotlineLong")}</HotlineLink>
      </p>
    </footer>
  );
}
