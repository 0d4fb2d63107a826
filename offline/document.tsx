import type { ReactNode } from "react";
import { ElderBar } from "@/components/elder/elder-bar";
import { NeedsNetworkPage } from "@/components/offline/needs-network-page";
import { OfflineNotice, type OfflineNoticeProps } from "@/components/offline/offline-notice";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { ReadingPage } from "@/components/ui/reading-page";
import type { DisplayMode } from "@/domain/site/display-mode";
import { type Locale, languageTags } from "@/i18n/locales";
import { release } from "@/offline/release";

type DocumentProps = OfflineNoticeProps & { locale: Locale; mode: DisplayMode; title: string; children: ReactNode };

/** The product's own document, as it is without scripts, and since when what it shows is known. */
export function OfflineDocument({ locale, mode, title, children, ...notice }: DocumentProps) {
  return (
    <html lang={languageTags[locale]} data-mode={mode === "elder" ? mode : undefined}>
      {/* biome-ignore lint/style/noHeadElement: Next has no part in this document. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" />
        {[...release.stylesheets, "/no-script.css"].map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script defer src="/offline/in-page.js" />
      </head>
      <body>
        <SiteHeader />
        <OfflineNotice {...notice} />
        {children}
        {mode === "elder" ? <ElderBar /> : null}
      </body>
    </html>
  );
}

/** Beside where the map would be: the panel is the page. */
export function PanelPage({ children }: { children: ReactNode }) {
  return (
    <div className="map-shell">
      <div className="map-panel">
        <div className="map-panel-scroll">
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter />
        </div>
      </div>
    </div>
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
