import "./reports.css";
import { useLocale, useTranslations } from "next-intl";
import { kindsOf, type Subject } from "@/domain/reports/kinds";
import { localePath } from "@/i18n/locales";

/** What can be wrong, one button each: pressing it sends the report, with or without a script. */
export function ReportForm({ noun, code }: Subject) {
  const t = useTranslations("reports");
  const locale = useLocale();
  return (
    <form className="report-kinds" method="post" action={localePath(locale, "/reports/send")} aria-label={t("what")}>
      <input type="hidden" name="noun" value={noun} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      {kindsOf(noun).map((kind) => (
        <button key={kind} type="submit" name="kind" value={kind} className="button">
          {t(`kind.${kind}`, { noun })}
        </button>
      ))}
    </form>
  );
}
