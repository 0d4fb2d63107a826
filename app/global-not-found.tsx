import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { isElder } from "@/components/elder/display-mode";
import { ElderBar } from "@/components/elder/elder-bar";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { isListedNoun, listPaths } from "@/components/ui/list-paths";
import { MissingPage } from "@/components/ui/missing-page";
import { languageTags } from "@/i18n/locales";
import { CONSOLE, MISSING_NOUN } from "./missing-noun";

// Headers say the locale and what was missing.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle"), icons: { icon: "/icon.svg" } };
}

/** Every address that leads nowhere, whole without a script. */
export default async function GlobalNotFound() {
  const [locale, t, terms, asked, elder] = await Promise.all([
    getLocale(),
    getTranslations("errors"),
    getTranslations("terms.noun"),
    headers(),
    isElder(),
  ]);
  const noun = asked.get(MISSING_NOUN);
  const listed = isListedNoun(noun) ? noun : null;
  const title = listed ? t("missing", { noun: terms(listed) }) : t("notFoundTitle");
  return (
    <html lang={languageTags[locale]} data-mode={elder ? "elder" : undefined}>
      <body>
        <SiteHeader />
        <main id="content" className="page">
          <MissingPage
            title={title}
            next={[
              ...(listed ? [{ label: t(`toListOf.${listed}`), path: listPaths[listed] }] : []),
              ...(noun === CONSOLE ? [{ label: t("toConsole"), path: "/console" }] : []),
              ...(listed === "matters" || noun === CONSOLE ? [] : [{ label: t("toMatters"), path: listPaths.matters }]),
              { label: t("toMap"), path: "/" },
            ]}
          />
        </main>
        <SiteFooter />
        {elder ? <ElderBar /> : null}
      </body>
    </html>
  );
}
