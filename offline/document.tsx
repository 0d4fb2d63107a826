import type { ReactNode } from "react";
import { ElderBar } from "@/components/elder/elder-bar";
import { NeedsNetworkPage } from "@/components/offline/needs-network-page";
import { OfflineNotice, type OfflineNoticeProps } from "@/components/offline/offline-notice";
import { SiteHeader } from "@/components/site/site-header";
import { ReadingPage } from "@/components/ui/reading-page";
import type { DisplayMode } from "@/domain/site/display-mode";
import { type Locale, languageTags } from "@/i18n/locales";
import { mapScript } from "@/offline/files";
import { release } from "@/offline/release";

type DocumentProps = OfflineNoticeProps & {
  locale: Locale;
  mode: DisplayMode;
  title: string;
  /** Whether a map is drawn. */
  hasMap: boolean;
  children: ReactNode;
};

/** The product's own document, and since when what it shows is known; of its scripts only the map's, where it is kept. */
export function OfflineDocument({ locale, mode, title, hasMap, children, ...notice }: DocumentProps) {
  const withoutMap = <link rel="stylesheet" href="/no-map.css" />;
  return (
    <html lang={languageTags[locale]} data-mode={mode === "elder" ? mode : undefined}>
      {/* biome-ignore lint/style/noHeadElement: Next has no part in this document. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" />
        {[...release.stylesheets, ...(hasMap ? release.mapStylesheets : []), "/no-script.css"].map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {hasMap ? <noscript>{withoutMap}</noscript> : withoutMap}
        <script defer src="/offline/in-page.js" />
        {hasMap ? <script defer src={mapScript} /> : null}
      </head>
      <body className={hasMap && mode !== "elder" ? "offline-map" : undefined}>
        <SiteHeader />
        <OfflineNotice {...notice} />
        {children}
        {mode === "elder" ? <ElderBar /> : null}
      </body>
    </html>
  );
}

/** Instead of a page that is not in the pack; `missing` is a record that was not on this map when the pack was made. */
export function Explanation({ missing }: { missing: Date | null }) {
  return (
    <ReadingPage>
      <NeedsNetworkPage missing={missing} />
    </ReadingPage>
  );
}
