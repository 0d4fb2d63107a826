import { getLocale, getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import { ShareButton } from "@/components/windows/share-button";
import { localePath } from "@/i18n/locales";

type Props = { noun: "matters" | "service-points"; code: string; name: string; address: string };

/**
 * Below the page of a matter or a service point: its address that stays, as text and as QR code, and the plate to
 * print. The code is a picture of its own, fetched once somebody opens this.
 */
export async function ShareBox({ noun, code, name, address }: Props) {
  const [t, site, locale] = await Promise.all([getTranslations("windows"), getTranslations("site"), getLocale()]);
  const part = encodeURIComponent(code);
  return (
    <details className="no-print py-2">
      <summary className="tap-line gap-1">
        {t("share")} <span className="small">{t("shareHint")}</span>
      </summary>
      {/* biome-ignore lint/performance/noImgElement: a drawing, which nothing makes smaller. */}
      <img
        src={`/share/${noun}/${part}/qr.svg?lang=${locale}`}
        alt={t("qrOf", { name })}
        width={176}
        height={176}
        loading="lazy"
      />
      <p className="wrap-anywhere py-2">
        {t("shareLink")} <a href={address}>{address}</a>
      </p>
      <p className="flex flex-wrap gap-2 pb-2">
        <CopyButton text={address} label={t("copyLink")} done={site("copied")} failed={site("copyFailed")} />
        <ShareButton address={address} title={name} label={t("sendOn")} />
      </p>
      <p>
        <a className="tap-line" href={localePath(locale, `/${noun}/${part}/plate`)}>
          {t("printPlate")}
        </a>
      </p>
    </details>
  );
}
