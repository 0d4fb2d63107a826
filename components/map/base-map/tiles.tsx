import { TileLayer } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import type { TileProvider } from "@/components/map/map-config";

/** One lost tile is a hole; this many in a row, with none in between, is a provider that is away. */
const GIVE_UP_AFTER = 4;

/** A configured raster base above the built-in one. Calls back when it does not answer, and when it does again. */
export function Tiles({ provider, onFailing }: { provider: TileProvider; onFailing: (failing: boolean) => void }) {
  const map = useMap();

  useEffect(() => {
    let lost = 0;
    const layers = [provider.url, provider.labelsUrl]
      .filter((url) => url !== undefined)
      .map((url) => {
        const layer = new TileLayer(url, {
          subdomains: provider.subdomains ?? "abc",
          maxNativeZoom: provider.maxZoom,
          maxZoom: map.getMaxZoom(),
          // Tiles are counted against a daily quota: fetch none that pan out of sight.
          updateWhenIdle: true,
          keepBuffer: 1,
          className: "map-tiles",
        });
        layer.on("tileerror", () => {
          lost += 1;
          if (lost >= GIVE_UP_AFTER) onFailing(true);
        });
        layer.on("tileload", () => {
          lost = 0;
          onFailing(false);
        });
        return layer.addTo(map);
      });
    return () => {
      for (const layer of layers) layer.remove();
      onFailing(false);
    };
  }, [map, provider, onFailing]);

  return null;
}
