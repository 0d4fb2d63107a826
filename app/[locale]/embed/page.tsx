import "@/components/windows/windows.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { mapLabels } from "@/app/[locale]/(map)/map-labels";
import { MapPane } from "@/app/[locale]/(map)/map-pane";
import { EmbedMap } from "@/app/[locale]/embed/embed-map";
import { MatterNotice } from "@/components/home/matter-notice";
import { NearestPlaces } from "@/components/home/nearest-places";
import { readShownRows } from "@/components/home/shown-rows";
import { SiteName, siteName } from "@/components/site/site-name";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { readTheme } from "@/domain/windows/embed";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { getMapConfig } from "@/server/map/map-config";
import { findPlaces } from "@/server/map/places";
import { getMatter } from "@/server/matters/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: await siteName() }, robots: { index: false } };
}

/** Map and list for other sites, in a frame: the same filters as the start page, and one line that says whose it is. */
export default async function EmbedPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, at, ignored } = parsePlaceParams(raw, new Date());
  const params = new URLSearchParams(flatParams(raw));
  const { theme, isIgnored } = readTheme(params.get("theme"));
  params.delete("theme");
  const [t, home, site, locale, labels, config, places, matter, unknown, sent] = await Promise.all([
    getTranslations("windows"),
    getTranslations("home"),
    getTranslations("site"),
    getLocale(),
    mapLabels(),
    getMapConfig(),
    findPlaces(filter, readShownRows(params), at),
    filter.matter ? getMatter(filter.matter, at) : null,
    unknownCodes({ region: filter.region, matter: filter.matter }),
    headers(),
  ]);
  const full = `${localePath(locale, "/")}${params.size > 0 ? `?${params}` : ""}`;
  const ignoredNames = [...ignored.map(({ name }) => name), ...(isIgnored ? ["theme"] : [])];
  return (
    <div className="embed" data-sites={environment().EMBED_ORIGINS?.join(" ")}>
      <base target="_blank" />
      {theme === "auto" ? null : <link rel="stylesheet" href={`/embed-theme/${theme}.css`} />}
      <section className="embed-map needs-script no-print" aria-label={home("mapLabel")}>
        <EmbedMap>
          <Suspense>
            <MapPane locale={locale} labels={labels} config={config} />
          </Suspense>
        </EmbedMap>
      </section>
      <main id="content" className="embed-list" tabIndex={-1}>
        <h1 className="sr-only">
          <SiteName />
        </h1>
        <IgnoredNotice names={ignoredNames} unknown={unknown} />
        {matter ? <MatterNotice matter={matter} /> : null}
        <NearestPlaces
          {...{ places, params, at }}
          near={Boolean(filter.near)}
          searched={Boolean(filter.q)}
          insteadOfPlaces={null}
        />
      </main>
      <footer className="embed-source small">
        <a className="tap-line" href={full} rel="noopener">
          {t("embedSource")} <SiteName />
        </a>{" "}
        <a className="tap-line" href={localePath(locale, "/about")} rel="noopener">
          {t("embedAbout")}
        </a>{" "}
        <span className="self-center">{site("notice")}</span>
      </footer>
      <script src="/embed-frame.js" nonce={sent.get("x-nonce") ?? undefined} />
    </div>
  );
}
