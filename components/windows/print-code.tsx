import { useTranslations } from "next-intl";
import { QrCode } from "@/components/plan/qr-code";

/** The code to the page itself, at the top of its paper: what is printed grows old, the page does not. */
export function PrintCode({ address }: { address: string }) {
  const t = useTranslations("windows");
  return (
    <figure className="print-only print-code">
      <QrCode text={address} label={t("scanLatest")} />
      <figcaption>{t("scanLatest")}</figcaption>
    </figure>
  );
}
