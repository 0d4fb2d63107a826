import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { readMapView, writeMapView } from "@/components/map/map-view";
import type { Shift } from "@/components/map/projection";

/** After the last movement; a pan is one entry, not fifty. */
const WAIT = 350;

/** Keeps centre and zoom in the URL, without a history entry, and goes back to them when the person goes back. */
export function ViewInUrl({ shift }: { shift: Shift }) {
  const map = useMap();
  const pathname = usePathname();
  const latest = useRef(shift);
  const moved = useRef(false);
  const shifting = useRef(false);

  useEffect(() => {
    const previous = latest.current;
    latest.current = shift;
    if (previous.crs === shift.crs) return;
    // Another base, another shift: stay above the same place on the ground.
    const { lng, lat } = map.getCenter();
    const [mapLng, mapLat] = shift.toMap(previous.fromMap([lng, lat]));
    shifting.current = true;
    map.setView([mapLat, mapLng], map.getZoom(), { animate: false });
    shifting.current = false;
  }, [map, shift]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { lng, lat } = map.getCenter();
      const written = readMapView(new URLSearchParams(window.location.search));
      // The map sits on whole pixels: that alone is no reason to rewrite what a link said.
      if (written.center && written.zoom === map.getZoom()) {
        const [atLng, atLat] = latest.current.toMap(written.center);
        if (map.latLngToContainerPoint([atLat, atLng]).distanceTo(map.getSize().divideBy(2)) < 2) return;
      }
      const view = { center: latest.current.fromMap([lng, lat]), zoom: map.getZoom() };
      const params = writeMapView(new URLSearchParams(window.location.search), view);
      const url = `${window.location.pathname}?${params}${window.location.hash}`;
      // With Next's own state in the entry Next takes this for its own doing and renders nothing.
      window.history.replaceState(window.history.state, "", url);
    };
    const onMove = () => {
      // The same place on another base: nobody has moved.
      if (shifting.current) return;
      moved.current = true;
      clearTimeout(timer);
      timer = setTimeout(write, WAIT);
    };
    const onBack = () => {
      // What was about to be written belonged to the page that was left.
      clearTimeout(timer);
      const { center, zoom } = readMapView(new URLSearchParams(window.location.search));
      if (!center) return;
      const [lng, lat] = latest.current.toMap(center);
      map.setView([lat, lng], zoom ?? map.getZoom(), { animate: false });
    };
    map.on("moveend", onMove);
    window.addEventListener("popstate", onBack);
    return () => {
      clearTimeout(timer);
      map.off("moveend", onMove);
      window.removeEventListener("popstate", onBack);
    };
  }, [map]);

  // A link of the panel leads to a page without the view: write it there as well, once the person has chosen one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for every page
  useEffect(() => {
    if (moved.current) map.fire("moveend");
  }, [map, pathname]);

  return null;
}
