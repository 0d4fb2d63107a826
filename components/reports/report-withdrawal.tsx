import "./reports.css";
import { useTranslations } from "next-intl";

/** Takes a report back; asks once, with or without a script. */
export function ReportWithdrawal({ action }: { action: string }) {
  const t = useTranslations("reports.takeBack");
  return (
    <details className="no-print py-2">
      <summary className="tap-line">{t("ask")}</summary>
      <form method="post" action={action}>
        <p className="small pb-2">{t("text")}</p>
        <button type="submit" className="button">
          {t("sure")}
        </button>
      </form>
    </details>
  );
}
