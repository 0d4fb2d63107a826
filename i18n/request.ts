import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "./locales";

const load = {
  zh: () => import("./messages/zh").then((file) => file.messages),
  en: () => import("./messages/en").then((file) => file.messages),
};

/** Messages of a request. Instants are shown in the district's own time, wherever the server stands. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = (await requestLocale) ?? defaultLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  return { locale, messages: await load[locale](), timeZone: "Asia/Shanghai" };
});
