import "../globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { openGraph } from "@/app/[locale]/shared-as";
import { EMBEDDED } from "@/app/missing-noun";
import { displayMode } from "@/components/elder/display-mode";
import { ElderBar } from "@/components/elder/elder-bar";
import { SiteHeader } from "@/components/site/site-header";
import { siteName } from "@/components/site/site-name";
import { isLocale, languageTags } from "@/i18n/locales";
import { environment } from "@/server/db/environment";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

// The policy's nonce is new for every answer, so no page can be prepared at build time.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f5" },
    { media: "(prefers-color-scheme: dark)", color: "#111615" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const [t, name, shared] = await Promise.all([getTranslations("site"), siteName(), openGraph("site", "start")]);
  return {
    ...shared,
    title: { default: name, template: `%s · ${name}` },
    description: t("description"),
    icons: { icon: "/icon.svg" },
    formatDetection: { telephone: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { OFFLINE, NODE_ENV } = environment();
  const [mode, sent] = [await displayMode(), await headers()];
  const nonce = sent.get("x-nonce") ?? undefined;
  const isEmbedded = sent.has(EMBEDDED);
  return (
    <html lang={languageTags[locale]} data-mode={mode === "elder" ? mode : undefined}>
      <body>
        <noscript>
          <link rel="stylesheet" href="/no-script.css" />
          <link rel="stylesheet" href="/no-map.css" />
        </noscript>
        {isEmbedded ? null : <SiteHeader />}
        {children}
        {mode === "elder" && !isEmbedded ? <ElderBar /> : null}
        {OFFLINE === "on" && NODE_ENV === "production" && !isEmbedded ? (
          <script async src="/offline/register.js" nonce={nonce} />
        ) : null}
      </body>
    </html>
  );
}
