import "@/components/windows/windows.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { siteName } from "@/components/site/site-name";
import { CopyButton } from "@/components/ui/copy-button";
import { AddressWarning } from "@/components/windows/address-warning";
import { EmbedForm } from "@/components/windows/embed-form";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { addressLife } from "@/domain/windows/address-life";
import { embedQuery, embedSnippet, readTheme } from "@/domain/windows/embed";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { publicAddress } from "@/server/http/public-address";
import { unknownCodes } from "@/server/lists/unknown-codes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("windows"))("embedTitle") };
}

/** Codes are shorter. */
const LONGEST_CODE = 200;

/** How another site shows the map: choose what it shows, copy two lines, see it below. */
export default async function EmbedAboutPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter } = parsePlaceParams(raw, new Date());
  const params = new URLSearchParams(flatParams(raw));
  const { theme } = readTheme(params.get("theme"));
  const typed = params.get("matter")?.slice(0, LONGEST_CODE);
  const [t, site, locale, name, sent, unknown] = await Promise.all([
    getTranslations("windows"),
    getTranslations("site"),
    getLocale(),
    siteName(),
    headers(),
    unknownCodes({ matter: filter.matter }),
  ]);
  // What can be no code at all is left out of the filter.
  const isUnknown = unknown.length > 0 || Boolean(typed && !filter.matter);
  const path = localePath(locale, `/embed${embedQuery(params, theme)}`);
  const address = publicAddress(sent, "");
  const life = addressLife(address, environment().SITE_URL !== undefined);
  const snippet = embedSnippet(address, path, name);
  const sites = environment().EMBED_ORIGINS ?? [];
  return (
    <>
      <h1 className="page-title">{t("embedTitle")}</h1>
      <p className="py-2">{t("embedIntro")}</p>
      <EmbedForm {...{ params, filter, theme }} unknownMatter={isUnknown ? typed : undefined} />
      {isUnknown ? null : (
        <>
          <section className="section">
            <h2>{t("snippet")}</h2>
            {sites.length > 0 ? null : <p className="notice my-2">{t("allowedNone")}</p>}
            <AddressWarning {...{ address, life }} />
            <pre className="embed-snippet">{snippet}</pre>
            <p className="py-2">
              <CopyButton text={snippet} label={t("copySnippet")} done={site("copied")} failed={site("copyFailed")} />
            </p>
            <p className="small">{t("snippetHelp")}</p>
            {sites.length > 0 ? <p className="py-2">{t("allowed", { sites: sites.join(t("comma")) })}</p> : null}
          </section>
          <section className="section">
            <h2>{t("preview")}</h2>
            <iframe className="embed-preview" src={path} title={t("preview")} loading="lazy" />
          </section>
        </>
      )}
    </>
  );
}
