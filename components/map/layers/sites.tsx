import { GeoJSON, LatLng, SVG } from "leaflet";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { markHref } from "@/components/map/place-href";
import type { Shift } from "@/components/map/projection";
import { useJson } from "@/components/map/use-json";
import type { Sites as SitesData } from "@/domain/map/site";

type Props = { url: string; locale: string; selected: string | undefined; shift: Shift };
type Properties = SitesData["features"][number]["properties"];

/**
 * Sites that are lines or areas, under their marks: coloured by light, and dashed by it as well. The mark is what the
 * keyboard and a screen reader meet; the shape opens the same page.
 */
export default function Sites({ url, locale, selected, shift }: Props) {
  const map = useMap();
  const router = useRouter();
  const { data } = useJson<SitesData>(url);

  useEffect(() => {
    if (!data) return;
    // Elements rather than a canvas: the style sheet colours them, for light, dark and forced colours alike.
    const renderer = new SVG({ padding: 0.5 });
    const layer = new GeoJSON<Properties>(data, {
      coordsToLatLng: ([lng, lat]) => {
        const [mapLng, mapLat] = shift.toMap([lng, lat]);
        return new LatLng(mapLat, mapLng);
      },
      style: (feature) => ({
        renderer,
        className: `map-site map-site-${feature?.properties.h}${feature?.properties.c === selected ? " map-site-selected" : ""}`,
      }),
      onEachFeature: ({ properties }, shape) => {
        shape.on("click", () => router.push(markHref(properties, locale, window.location.search), { scroll: false }));
      },
    }).addTo(map);
    return () => {
      layer.remove();
      renderer.remove();
    };
  }, [map, router, data, locale, selected, shift]);

  return null;
}
