import "./reports.css";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/i18n/locales";

/**
 * Whether somebody answered. To stand right after the element that holds the link to call: it shows itself once that
 * was tapped.
 */
export function Called({ servicePoint, phone }: { servicePoint: string; phone: string }) {
  const t = useTranslations("reports.called");
  const locale = useLocale();
  return (
    <form className="called no-print" method="post" action={localePath(locale, "/reports/calls")}>
      <input type="hidden" name="place" value={servicePoint} />
      <input type="hidden" name="phone" value={phone} />
      <span>{t("question")}</span>
      <button type="submit" name="reached" value="yes" className="button" tabIndex={0}>
        {t("yes")}
      </button>
      <button type="submit" name="reached" value="no" className="button" tabIndex={0}>
        {t("no")}
      </button>
    </form>
  );
}
