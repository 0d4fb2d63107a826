import type { LatLngBoundsExpression, LatLngExpression, Map as LeafletMap } from "leaflet";

/** Whether the person asked for no motion; asked each time, because it can change. */
export function isStill(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function goTo(map: LeafletMap, at: LatLngExpression, zoom = map.getZoom()): void {
  map.setView(at, zoom, { animate: !isStill(), duration: 0.15 });
}

export function fit(map: LeafletMap, bounds: LatLngBoundsExpression): void {
  map.fitBounds(bounds, { padding: [16, 16], animate: !isStill(), duration: 0.15 });
}

export function zoomBy(map: LeafletMap, steps: number): void {
  map.setZoom(map.getZoom() + steps, { animate: !isStill() });
}
