import { type GridLayerOptions, type Layer, TileLayer } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { type TileWatch, tileWatch } from "@/components/map/base-map/tile-watch";
import type { TileProvider } from "@/domain/map/bases";

type TilesProps = { provider: TileProvider; locale: string; onFailing: (failing: boolean) => void };

/** A configured base above the built-in one. Calls back when it does not answer, and when it does again. */
export function Tiles({ provider, locale, onFailing }: TilesProps) {
  const map = useMap();

  useEffect(() => {
    let gone = false;
    const watch = tileWatch((failing) => gone || onFailing(failing));
    const options: GridLayerOptions = {
      maxZoom: map.getMaxZoom(),
      // Tiles are counted against a daily quota: fetch none that pan out of sight.
      updateWhenIdle: true,
      keepBuffer: 1,
    };
    let layers: Layer[] = [];
    const add = (made: Layer[]) => {
      if (gone) return;
      layers = made.map((layer) => layer.addTo(map));
    };
    if (provider.base === "pmtiles") {
      import("@/components/map/base-map/archive-layer")
        .then(({ archiveLayer }) => archiveLayer(provider.url, locale, options, watch))
        .then((layer) => add([layer]), watch.away);
    } else {
      add(templateLayers(provider, options, watch));
    }
    return () => {
      gone = true;
      for (const layer of layers) layer.remove();
      onFailing(false);
    };
  }, [map, provider, locale, onFailing]);

  return null;
}

/** The tiles of an XYZ template, and above them their names: a base without its names is still there, so only it counts. */
function templateLayers(provider: TileProvider, options: GridLayerOptions, watch: TileWatch): TileLayer[] {
  const { subdomains, maxZoom: maxNativeZoom, url, labelsUrl } = provider;
  const layer = (template: string) =>
    new TileLayer(template, { ...options, subdomains, maxNativeZoom, className: "map-tiles" });
  const base = layer(url).on("tileload", watch.arrived).on("tileerror", watch.lost);
  return labelsUrl === undefined ? [base] : [base, layer(labelsUrl)];
}
