import { type FitBoundsOptions, LatLng, LatLngBounds, type LatLngTuple } from "leaflet";
import type { MapConfig, Place } from "@/components/map/map-config";
import { LITTLE_ROOM, ROOM } from "@/components/map/map-moves";
import { readMapView } from "@/components/map/map-view";
import { noShift, type Shift } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

export const MIN_ZOOM = 9;
export const MAX_ZOOM = 18;
/** Where single places and the streets' metro stations can be told apart. */
export const CLOSE_UP = 14;
/** A place is seen with its ring, and never from closer than a street. */
export const CLOSE_ROOM: FitBoundsOptions = { ...ROOM, maxZoom: CLOSE_UP };

type Start = {
  center?: LatLngTuple;
  zoom?: number;
  bounds?: LatLngBounds;
  boundsOptions?: FitBoundsOptions;
  minZoom: number;
  maxZoom: number;
  maxBounds: LatLngBounds;
};

/**
 * Where the map opens: what the URL says, else at the chosen place, else around `near`, else what is configured,
 * else the district.
 */
export function startOf(config: MapConfig, near: Coordinates | null, chosen: Place | null): Start {
  const bounds = districtBounds(config, noShift);
  const limits = { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, maxBounds: bounds.pad(1.5) };
  const { center, zoom } = readMapView(new URLSearchParams(window.location.search));
  if (chosen && !center && !zoom) return { ...limits, bounds: boundsOf(chosen, noShift), boundsOptions: CLOSE_ROOM };
  const at = center ?? chosen?.coordinates ?? near ?? config.centre;
  if (!at) return { ...limits, bounds, boundsOptions: LITTLE_ROOM };
  const usual = chosen || near ? CLOSE_UP : (config.zoom ?? 12);
  return { ...limits, center: [at[1], at[0]], zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(zoom ?? usual))) };
}

/** A place and the ring around it, on the base that is shown. */
export function boundsOf({ coordinates, ring }: Place, shift: Shift): LatLngBounds {
  const [lng, lat] = shift.toMap(coordinates);
  return new LatLng(lat, lng).toBounds(ring * 2);
}

/** The district on the base that is shown. */
export function districtBounds({ bounds: [west, south, east, north] }: MapConfig, shift: Shift): LatLngBounds {
  const [w, s] = shift.toMap([west, south]);
  const [e, n] = shift.toMap([east, north]);
  return new LatLngBounds([s, w], [n, e]);
}
