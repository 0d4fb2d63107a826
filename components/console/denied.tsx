import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/i18n/locales";

/** What somebody may not: said plainly, with the way back. */
export function Denied() {
  const t = useTranslations("console");
  const locale = useLocale();
  return (
    <>
      <h1 className="page-title">{t("denied")}</h1>
      <p>{t("deniedText")}</p>
      <p className="pt-2">
        <a className="tap-line" href={localePath(locale, "/console")}>
          {t("title")}
        </a>
      </p>
    </>
  );
}
