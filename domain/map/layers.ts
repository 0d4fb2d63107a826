import type { FacilityKind } from "@/domain/facilities/facility";

// Types only: this file runs in the browser, where zod would cost more than the map's whole URL code.

/** What can be switched on and off on the map: two nouns, and facilities kind by kind. */
export type MapLayer = "service-points" | "projects" | FacilityKind;

/** Keyed by the type, so that a new facility kind does not compile without its layer. */
const onByDefault: Record<MapLayer, boolean> = {
  "service-points": true,
  projects: true,
  hospital: true,
  school: true,
  park: true,
  culture: true,
  // The built-in base map draws the stations already.
  "metro-station": false,
  "railway-station": true,
  "industrial-park": true,
  "warm-station": true,
  parking: true,
  "office-building": true,
  government: true,
  tourism: true,
  venue: true,
  commerce: true,
  platform: true,
};

export function isMapLayer(name: string): name is MapLayer {
  return Object.hasOwn(onByDefault, name);
}

export const mapLayers: readonly MapLayer[] = Object.keys(onByDefault).filter(isMapLayer);
export const defaultLayers: readonly MapLayer[] = mapLayers.filter((layer) => onByDefault[layer]);

/** The value of `layers` that switches everything off; an empty value means "not said". */
export const NO_LAYERS = "none";
