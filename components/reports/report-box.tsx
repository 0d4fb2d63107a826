import "./reports.css";
import { useTranslations } from "next-intl";
import { ReportForm } from "@/components/reports/report-form";
import type { Subject } from "@/domain/reports/kinds";

/** At the end of a page: a tap opens it, another one reports what is wrong. */
export function ReportBox(subject: Subject) {
  const t = useTranslations("reports");
  return (
    <details className="report-box no-print" id="report">
      <summary>
        {t("correct")} <span className="small">{t("correctHint")}</span>
      </summary>
      <ReportForm {...subject} />
    </details>
  );
}
