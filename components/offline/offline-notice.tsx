import { getLocale, getTranslations } from "next-intl/server";
import { dateFormat } from "@/i18n/formatters";
import { languageTags } from "@/i18n/locales";

/** Above every page that was made without a network: that it was, and as of when its data are known. */
export async function OfflineNotice({ asOf, address }: { asOf: Date; address: string }) {
  const [t, locale] = await Promise.all([getTranslations("offline"), getLocale()]);
  const format = dateFormat(languageTags[locale], { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Shanghai" });
  return (
    <p role="status" className="notice offline-notice">
      {t("notice", { date: format.format(asOf) })}{" "}
      <a className="tap-line" href={address}>
        {t("retry")}
      </a>
    </p>
  );
}
