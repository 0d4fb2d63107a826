import { Circle, CircleMarker, LayerGroup } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import type { Shift } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

type PlaceDotProps = { at: Coordinates | null; accuracy: number; shift: Shift };

/** Where the person is, or the point they chose, with the ring within which it may really be. */
export function PlaceDot({ at, accuracy, shift }: PlaceDotProps) {
  const map = useMap();
  const [lng, lat] = at ?? [];

  useEffect(() => {
    if (lng === undefined || lat === undefined) return;
    const [mapLng, mapLat] = shift.toMap([lng, lat]);
    const style = getComputedStyle(map.getContainer());
    const colour = style.getPropertyValue("--map-here").trim();
    const common = { interactive: false, color: colour };
    const group = new LayerGroup([
      ...(accuracy > 0
        ? [new Circle([mapLat, mapLng], { ...common, radius: accuracy, weight: 1, fillOpacity: 0.1 })]
        : []),
      new CircleMarker([mapLat, mapLng], { ...common, radius: 11, weight: 0, fillOpacity: 0.25 }),
      new CircleMarker([mapLat, mapLng], {
        ...common,
        radius: 7,
        weight: 3,
        color: style.getPropertyValue("--map-casing").trim(),
        fillColor: colour,
        fillOpacity: 1,
      }),
    ]).addTo(map);
    return () => {
      group.remove();
    };
  }, [map, shift, lng, lat, accuracy]);

  return null;
}
