import { getLocale, getTranslations } from "next-intl/server";
import { dateFormat } from "@/i18n/formatters";
import { languageTags, localePath } from "@/i18n/locales";

export type OfflineNoticeProps = {
  /** Whether the network failed, only kept us waiting, or is there and not needed. */
  network: "gone" | "slow" | "there";
  /** When the data were last known to be the server's. */
  asOf: Date;
  /** Where the page itself is. */
  address: string;
  /** How many reports are on the device. */
  reports: number;
};

/** Above every page that was made without a network: that it was, and as of when its data are known. */
export async function OfflineNotice({ network, asOf, address, reports }: OfflineNoticeProps) {
  if (network === "there") return null;
  const [t, locale] = await Promise.all([getTranslations("offline"), getLocale()]);
  const format = dateFormat(languageTags[locale], { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Shanghai" });
  return (
    <p role="status" className="offline-notice">
      <span>{t(`notice.${network}`, { date: format.format(asOf) })}</span>{" "}
      <a className="tap-line" href={address} data-retry="">
        {t("retry")}
      </a>
      {reports > 0 ? (
        <>
          {" "}
          <a className="tap-line" href={localePath(locale, "/reports/waiting")}>
            {t("noticeReports", { count: reports })}
          </a>
        </>
      ) : null}
    </p>
  );
}
