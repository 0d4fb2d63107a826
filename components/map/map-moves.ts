import type { FitBoundsOptions, LatLngBoundsExpression, LatLngExpression, Map as LeafletMap } from "leaflet";

/** Whether the person asked for no motion; asked each time, because it can change. */
export function isStill(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function goTo(map: LeafletMap, at: LatLngExpression, zoom = map.getZoom()): void {
  map.setView(at, zoom, { animate: !isStill(), duration: 0.15 });
}

/** Room around what is fitted: buttons stand on the right, and below the sheet of a phone overlaps the map. */
export const ROOM: FitBoundsOptions = { paddingTopLeft: [16, 16], paddingBottomRight: [60, 28] };
/** For the district, which on a phone is as high as the map above the sheet: any more, and it would shrink by half. */
export const LITTLE_ROOM: FitBoundsOptions = { paddingTopLeft: [2, 2], paddingBottomRight: [2, 12] };

export function fit(map: LeafletMap, bounds: LatLngBoundsExpression, room: FitBoundsOptions): void {
  map.fitBounds(bounds, { ...room, animate: !isStill(), duration: 0.15 });
}

export function zoomBy(map: LeafletMap, steps: number): void {
  map.setZoom(map.getZoom() + steps, { animate: !isStill() });
}
