import { LatLngBounds } from "leaflet";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { MapConfig, Narrowed } from "@/components/map/map-config";
import { fit, LITTLE_ROOM } from "@/components/map/map-moves";
import { boundsOf, CLOSE_ROOM, districtBounds } from "@/components/map/map-start";
import { readMapView } from "@/components/map/map-view";
import type { Shift } from "@/components/map/projection";
import { layerOf, type MapLayer } from "@/domain/map/layers";
import type { MarkFeature } from "@/domain/map/mark";

type FitNarrowedProps = {
  narrowed: Narrowed | null;
  /** null until the marks of this page have arrived. */
  features: readonly MarkFeature[] | null;
  layers: readonly MapLayer[];
  config: MapConfig;
  shift: Shift;
};

/** The map goes to a region or to what a search found, and back to the district after it; a view in the URL comes first. */
export function FitNarrowed({ narrowed, features, layers, config, shift }: FitNarrowedProps) {
  const map = useMap();
  const key = narrowed && (narrowed.region || narrowed.q ? `${narrowed.region} ${narrowed.q}` : "");
  // The start looks at the district already.
  const fitted = useRef<string | null>("");
  const wanted = useRef(false);

  useEffect(() => {
    const isNew = key !== null && key !== fitted.current && (key !== "" || fitted.current !== null);
    fitted.current = key;
    const { center, near } = readMapView(new URLSearchParams(window.location.search));
    wanted.current = isNew && !center && !near;
  }, [key]);

  useEffect(() => {
    if (!wanted.current || !narrowed || !features) return;
    wanted.current = false;
    const { region, place, q } = narrowed;
    if (!q && (!region || region === config.district)) return fit(map, districtBounds(config, shift), LITTLE_ROOM);
    const on = new Set<string>(layers);
    const bounds = new LatLngBounds([]);
    if (place && !q) bounds.extend(boundsOf(place, shift));
    for (const { geometry, properties } of features) {
      if (on.has(layerOf(properties))) bounds.extend(boundsOf({ coordinates: geometry.coordinates, ring: 0 }, shift));
    }
    if (bounds.isValid()) fit(map, bounds, CLOSE_ROOM);
  }, [narrowed, features, layers, config, map, shift]);

  return null;
}
