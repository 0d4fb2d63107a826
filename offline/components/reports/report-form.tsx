import { useLocale, useTranslations } from "next-intl";
import { kindsOf, type Subject } from "@/domain/reports/kinds";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";
import { localePath } from "@/i18n/locales";
import { randomKey } from "@/offline/random-key";

/**
 * The form for reports as it is without a network: with the words that otherwise come after the report, and without
 * the photo. The service worker takes what it sends.
 */
export function ReportForm({ noun, code, asks = false }: Subject & { asks?: boolean }) {
  const t = useTranslations("reports");
  const offline = useTranslations("offline.reports");
  const locale = useLocale();
  const note = (
    <>
      <textarea
        id="what"
        name="note"
        className="report-text"
        required={asks}
        maxLength={MOST_NOTE_CHARACTERS}
        aria-label={asks ? undefined : offline("note")}
        aria-describedby="what-hint"
      />
      <span id="what-hint" className="small">
        {t("noteHint", { count: MOST_NOTE_CHARACTERS })}
      </span>
    </>
  );
  return (
    <form className="report-kinds" method="post" action={localePath(locale, "/reports/send")} aria-label={t("what")}>
      <input type="hidden" name="noun" value={noun} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="key" value={randomKey()} />
      <p className="small w-full">{offline("form")}</p>
      {asks ? (
        <p className="w-full">
          <label htmlFor="what">{t("asks")}</label>
          {note}
        </p>
      ) : (
        <details className="w-full">
          <summary className="tap-line">{offline("note")}</summary>
          {note}
        </details>
      )}
      {kindsOf(noun).map((kind) => (
        <button key={kind} type="submit" name="kind" value={kind} className="button">
          {asks ? t("asksSend") : t(`kind.${kind}`, { noun })}
        </button>
      ))}
    </form>
  );
}
