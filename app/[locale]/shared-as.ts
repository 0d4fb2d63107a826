import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { siteName } from "@/components/site/site-name";
import { PICTURE } from "@/domain/windows/picture";
import { languageTags } from "@/i18n/locales";
import { publicAddress } from "@/server/http/public-address";

type SharedNoun = "service-points" | "matters" | "facilities" | "projects" | "regions" | "bundles";

/** What whoever gets a link sees of the page of a record (Open Graph): its name, what the page tells, its picture. */
export async function sharedAs(noun: SharedNoun, code: string, name: string): Promise<Metadata> {
  const description = (await getTranslations("windows"))(`describe.${noun}`, { name });
  return { title: name, description, ...(await openGraph(noun, code)) };
}

/** Open Graph of a page; title and description are the page's own. */
export async function openGraph(noun: SharedNoun | "site", code: string): Promise<Metadata> {
  const [site, locale, sent] = await Promise.all([siteName(), getLocale(), headers()]);
  const picture = publicAddress(sent, `/share/${noun}/${encodeURIComponent(code)}/picture.png?lang=${locale}`);
  return {
    openGraph: {
      type: "website",
      siteName: site,
      locale: languageTags[locale].replace("-", "_"),
      images: [{ url: picture, ...PICTURE }],
    },
    twitter: { card: "summary_large_image" },
  };
}
