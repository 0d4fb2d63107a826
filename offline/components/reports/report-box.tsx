import { useTranslations } from "next-intl";
import type * as ours from "@/components/reports/report-box";

/** Reports need a network; whom to call meanwhile. */
export const ReportBox: typeof ours.ReportBox = () => (
  <p className="small py-2">{useTranslations("offline")("reports")}</p>
);
