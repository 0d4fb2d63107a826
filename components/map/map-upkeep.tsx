import { control, type LeafletMouseEvent } from "leaflet";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { MapLabels } from "@/components/map/map-labels";
import { isStill } from "@/components/map/map-moves";
import type { Coordinates } from "@/domain/positions/position";

/** `onPoint`: a long press, or the right button. */
type MapUpkeepProps = { labels: Pick<MapLabels, "map">; help: string; onPoint?: (at: Coordinates) => void };

/** What a map needs around it: a name, a scale, its true size, less motion where asked, and the long press. */
export function MapUpkeep({ labels, help, onPoint }: MapUpkeepProps) {
  const map = useMap();
  const latest = useRef(onPoint);
  latest.current = onPoint;

  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", labels.map);
    container.setAttribute("aria-describedby", help);
  }, [map, labels, help]);

  useEffect(() => {
    const scale = control.scale({ imperial: false, maxWidth: 96, position: "bottomright" }).addTo(map);
    return () => {
      scale.remove();
    };
  }, [map]);

  useEffect(() => {
    // The sheet on a phone changes the map's height without the window changing.
    const observer = new ResizeObserver(() => map.invalidateSize({ pan: false, debounceMoveend: true }));
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);

  useEffect(() => {
    const query = window.matchMedia("(prefers-reduced-motion: reduce)");
    const apply = () => {
      map.options.zoomAnimation = !isStill();
      map.options.fadeAnimation = !isStill();
      map.options.inertia = !isStill();
    };
    apply();
    query.addEventListener("change", apply);
    return () => query.removeEventListener("change", apply);
  }, [map]);

  useEffect(() => {
    const choose = ({ latlng: { lng, lat }, originalEvent }: LeafletMouseEvent) => {
      if (!latest.current) return;
      originalEvent.preventDefault();
      latest.current([lng, lat]);
    };
    map.on("contextmenu", choose);
    return () => {
      map.off("contextmenu", choose);
    };
  }, [map]);

  return null;
}
