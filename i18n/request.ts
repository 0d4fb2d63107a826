import { getRequestConfig } from "next-intl/server";
import type { Site } from "@/domain/site/site";
import { getSite } from "@/server/site/site";
import { defaultLocale, isLocale, type Locale } from "./locales";
import { type Messages, siteMessages } from "./site-messages";

const load: Record<Locale, () => Promise<Messages>> = {
  zh: () => import("./messages/zh").then((file) => file.messages),
  en: () => import("./messages/en").then((file) => file.messages),
};

const filled = new Map<Locale, { site: Site; messages: Messages }>();

/** The messages with what this installation is called and whom it names: the same on every page until the data change. */
async function messagesOf(locale: Locale): Promise<Messages> {
  const site = await getSite();
  const known = filled.get(locale);
  if (known?.site === site) return known.messages;
  const messages = siteMessages(await load[locale](), site);
  filled.set(locale, { site, messages });
  return messages;
}

/** Messages of a request. Instants are shown in the district's own time, wherever the server stands. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = (await requestLocale) ?? defaultLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  return { locale, messages: await messagesOf(locale), timeZone: "Asia/Shanghai" };
});
