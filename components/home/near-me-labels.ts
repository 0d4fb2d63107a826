import { getTranslations } from "next-intl/server";

/** The words of the button that asks the device where it is. */
export async function nearMeLabels() {
  const t = await getTranslations("home");
  return {
    locate: t("locate"),
    locating: t("locating"),
    denied: t("locateDenied"),
    timeout: t("locateTimeout"),
    unavailable: t("locateUnavailable"),
    place: t("myPosition"),
  };
}
