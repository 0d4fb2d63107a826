import { type GridLayerOptions, Layer, LayerGroup } from "leaflet";
import type { Header, PMTiles } from "pmtiles";
import { leafletLayer } from "protomaps-leaflet";
import { isPageDark, onThemeChange } from "@/components/map/base-map/colours";

/** Vector tiles in the schema of Protomaps, drawn light or dark as the page is, with names in its language. */
export function vectorArchive(archive: PMTiles, header: Header, locale: string, options: GridLayerOptions): Layer {
  const group = new LayerGroup();
  let dark: boolean | null = null;
  const draw = () => {
    const isDark = isPageDark();
    if (isDark === dark) return;
    dark = isDark;
    group.clearLayers();
    group.addLayer(drawn(archive, header, locale, dark, options));
  };
  draw();
  let stop = () => {};
  group.on("add", () => {
    stop = onThemeChange(draw);
  });
  group.on("remove", () => stop());
  return group;
}

function drawn(archive: PMTiles, header: Header, locale: string, dark: boolean, options: GridLayerOptions): Layer {
  const layer = leafletLayer({
    ...options,
    url: archive,
    maxDataZoom: header.maxZoom,
    flavor: dark ? "dark" : "light",
    lang: locale === "zh" ? "zh-Hans" : "en",
  });
  // Boundaries are a matter of approval, and an archive made from open data has none.
  layer.paintRules = layer.paintRules.filter(({ dataLayer }) => dataLayer !== "boundaries");
  if (!(layer instanceof Layer)) throw new TypeError("protomaps-leaflet was made for another Leaflet.");
  return layer;
}
