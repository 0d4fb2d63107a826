import "@/components/windows/windows.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { siteName } from "@/components/site/site-name";
import { CopyButton } from "@/components/ui/copy-button";
import { EmbedForm } from "@/components/windows/embed-form";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { embedQuery, embedSnippet, readTheme } from "@/domain/windows/embed";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { publicAddress } from "@/server/http/public-address";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("windows"))("embedTitle") };
}

/** How another site shows the map: choose what it shows, copy two lines, see it below. */
export default async function EmbedAboutPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter } = parsePlaceParams(raw, new Date());
  const params = new URLSearchParams(flatParams(raw));
  const { theme } = readTheme(params.get("theme"));
  const [t, site, locale, name, sent] = await Promise.all([
    getTranslations("windows"),
    getTranslations("site"),
    getLocale(),
    siteName(),
    headers(),
  ]);
  const path = localePath(locale, `/embed${embedQuery(params, theme)}`);
  const snippet = embedSnippet(publicAddress(sent, ""), path, name);
  const sites = environment().EMBED_ORIGINS ?? [];
  return (
    <>
      <h1 className="page-title">{t("embedTitle")}</h1>
      <p className="py-2">{t("embedIntro")}</p>
      <EmbedForm {...{ params, filter, theme }} />
      <section className="section">
        <h2>{t("snippet")}</h2>
        <pre className="embed-snippet">{snippet}</pre>
        <p className="py-2">
          <CopyButton text={snippet} label={t("copySnippet")} done={site("copied")} failed={site("copyFailed")} />
        </p>
        <p className="small">{t("snippetHelp")}</p>
        <p className="py-2">{sites.length > 0 ? t("allowed", { sites: sites.join(t("comma")) }) : t("allowedNone")}</p>
      </section>
      <section className="section">
        <h2>{t("preview")}</h2>
        <iframe className="embed-preview" src={path} title={t("preview")} loading="lazy" />
      </section>
    </>
  );
}
