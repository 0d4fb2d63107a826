import { getLocale, getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { mapLabels } from "@/app/[locale]/(map)/map-labels";
import { MapPane } from "@/app/[locale]/(map)/map-pane";
import { isElder } from "@/components/elder/display-mode";
import { MapFold } from "@/components/elder/map-fold";
import { SiteFooter } from "@/components/site/site-footer";
import { PanelScroll } from "@/components/ui/panel-scroll";
import { SheetHandle } from "@/components/ui/sheet-handle";
import { getMapConfig } from "@/server/map/map-config";

/**
 * The map lives here once; the pages below it are its panel (desktop) or its sheet (phone). 长辈版 has the list first,
 * and the map only where it is asked for.
 */
export default async function MapLayout({ children }: { children: ReactNode }) {
  const [t, elderly, locale, labels, config, elder] = await Promise.all([
    getTranslations("home"),
    getTranslations("elder"),
    getLocale(),
    mapLabels(),
    getMapConfig(),
    isElder(),
  ]);
  const map = (
    <Suspense>
      <MapPane locale={locale} labels={labels} config={config} />
    </Suspense>
  );
  if (elder) {
    return (
      <>
        <main id="content" tabIndex={-1} className="page">
          {children}
        </main>
        <MapFold label={elderly("map")} help={elderly("mapHelp")}>
          {map}
        </MapFold>
        <SiteFooter />
      </>
    );
  }
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
        {map}
      </section>
    </div>
  );
}
