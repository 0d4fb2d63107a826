import "./reports.css";
import { useLocale, useTranslations } from "next-intl";
import { kindsOf, type Subject } from "@/domain/reports/kinds";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";
import { localePath } from "@/i18n/locales";

/**
 * What can be wrong, one button each: pressing it sends the report, with or without a script. Where nobody could tell
 * from the subject what is meant (`asks`), what has to be written first.
 */
export function ReportForm({ noun, code, asks = false }: Subject & { asks?: boolean }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  return (
    <form className="report-kinds" method="post" action={localePath(locale, "/reports/send")} aria-label={t("what")}>
      <input type="hidden" name="noun" value={noun} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      {asks ? (
        <p className="w-full">
          <label htmlFor="what">{t("asks")}</label>
          <textarea
            id="what"
            name="note"
            className="report-text"
            required
            maxLength={MOST_NOTE_CHARACTERS}
            aria-describedby="what-hint"
          />
          <span id="what-hint" className="small">
            {t("noteHint", { count: MOST_NOTE_CHARACTERS })}
          </span>
        </p>
      ) : null}
      {kindsOf(noun).map((kind) => (
        <button key={kind} type="submit" name="kind" value={kind} className="button">
          {asks ? t("asksSend") : t(`kind.${kind}`, { noun })}
        </button>
      ))}
    </form>
  );
}
