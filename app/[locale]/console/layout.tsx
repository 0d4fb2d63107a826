import "@/components/console/console.css";
import "@/components/records/records.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ConsoleBar } from "@/components/console/console-bar";
import { ReadingPage } from "@/components/ui/reading-page";
import { localePath } from "@/i18n/locales";
import { currentOfficial } from "./admitted";
import { partsFor } from "./parts";
import { signOut } from "./sign-in/actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const [official, t, locale] = await Promise.all([currentOfficial(), getTranslations(), getLocale()]);
  return (
    <ReadingPage isWide={official !== null}>
      {official ? (
        <ConsoleBar
          title={t("console.title")}
          menu={t("console.menu")}
          name={official.name}
          parts={partsFor(official.grants).map((part) => ({
            href: localePath(locale, part.page),
            also: "also" in part ? localePath(locale, part.also) : undefined,
            label: t(part.label),
          }))}
          leave={t("console.signOut")}
          signOut={signOut}
        />
      ) : null}
      {children}
    </ReadingPage>
  );
}
