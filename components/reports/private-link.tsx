import "./reports.css";
import { useTranslations } from "next-intl";
import { QrCode } from "@/components/plan/qr-code";
import { CopyButton } from "@/components/ui/copy-button";

/** The link that only the reporter has: to keep, to copy, and as a code for another phone. */
export function PrivateLink({ address }: { address: string }) {
  const t = useTranslations("reports");
  const site = useTranslations("site");
  return (
    <div className="no-print">
      <p className="small">{t("keepLink")}</p>
      <details className="private-link">
        <summary className="tap-line">{t("otherPhone")}</summary>
        <QrCode text={address} label={t("linkCode")} />
        <p className="small pb-2">{t("linkCodeText")}</p>
      </details>
      <CopyButton text={address} label={t("copyLink")} done={site("copied")} failed={site("copyFailed")} />
    </div>
  );
}
