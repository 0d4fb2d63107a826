import { useTranslations } from "next-intl";
import type * as ours from "@/components/reports/report-box";

/** Reports need a network; whom to call meanwhile. */
export const ReportBox: typeof ours.ReportBox = () => (
  <p className="notice my-2" id="report">
    {useTranslations("offline")("reports")}
  </p>
);
