import { getRequestConfig } from "next-intl/server";
import { getSite, type Site } from "@/server/site/site";
import { defaultLocale, isLocale, type Locale } from "./locales";
import type { messages as zh } from "./messages/zh";
import { asMessage, withValues } from "./with-values";

type Messages = typeof zh;

const load: Record<Locale, () => Promise<Messages>> = {
  zh: () => import("./messages/zh").then((file) => file.messages),
  en: () => import("./messages/en").then((file) => file.messages),
};

/** The site's own name, else the district's with a frame, else a neutral one. */
function nameOf({ name, district }: Site, { site }: Messages): string {
  if (name) return asMessage(name);
  return district ? site.name : site.neutralName;
}

const filled = new Map<Locale, { site: Site; messages: Messages }>();

/** The messages with what this installation is called and whom it names: the same on every page until the data change. */
async function messagesOf(locale: Locale): Promise<Messages> {
  const site = await getSite();
  const known = filled.get(locale);
  if (known?.site === site) return known.messages;
  const plain = await load[locale]();
  const named = { ...plain, site: { ...plain.site, name: nameOf(site, plain) } };
  const messages = withValues(named, {
    hotline: site.hotline,
    city: asMessage(site.city ?? ""),
    district: asMessage(site.district ?? plain.site.thisDistrict),
  });
  filled.set(locale, { site, messages });
  return messages;
}

/** Messages of a request. Instants are shown in the district's own time, wherever the server stands. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = (await requestLocale) ?? defaultLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  return { locale, messages: await messagesOf(locale), timeZone: "Asia/Shanghai" };
});
