import { getLocale, getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { mapLabels } from "@/app/[locale]/(map)/map-labels";
import { MapPane } from "@/app/[locale]/(map)/map-pane";
import { SiteFooter } from "@/components/site/site-footer";
import { PanelScroll } from "@/components/ui/panel-scroll";
import { SheetHandle } from "@/components/ui/sheet-handle";
import { getMapConfig } from "@/server/map/map-config";

/** The map lives here once; the pages below it are its panel (desktop) or its sheet (phone). */
export default async function MapLayout({ children }: { children: ReactNode }) {
  const [t, locale, labels, config] = await Promise.all([
    getTranslations("home"),
    getLocale(),
    mapLabels(),
    getMapConfig(),
  ]);
  return (
    <div className="map-shell" data-sheet="half">
      <div className="map-panel">
        <SheetHandle labels={{ higher: t("sheetHigher"), lower: t("sheetLower") }} />
        <PanelScroll>
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter />
        </PanelScroll>
      </div>
      <section className="map-pane no-print" aria-label={t("mapLabel")}>
        <Suspense>
          <MapPane locale={locale} labels={labels} config={config} />
        </Suspense>
      </section>
    </div>
  );
}
