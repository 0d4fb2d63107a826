import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ElderTiles } from "@/components/elder/elder-tiles";
import { SearchBox } from "@/components/search/search-box";
import { localePath } from "@/i18n/locales";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("elder"))("elder") };
}

/** Where 长辈版 begins: a search one can say aloud, and what people come for most. The address is for posters. */
export default async function ElderPage() {
  const [t, locale] = await Promise.all([getTranslations("elder"), getLocale()]);
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <SearchBox action={localePath(locale, "/")} params={new URLSearchParams()} />
      <ElderTiles />
      <p className="py-2">{t("about")}</p>
    </>
  );
}
