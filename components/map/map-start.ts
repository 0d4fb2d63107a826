import { LatLngBounds, type LatLngBoundsExpression, type LatLngTuple } from "leaflet";
import type { MapConfig } from "@/components/map/map-config";
import { readMapView } from "@/components/map/map-view";
import type { Shift } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

export const MIN_ZOOM = 9;
export const MAX_ZOOM = 18;
/** Where single places and the streets' metro stations can be told apart. */
export const CLOSE_UP = 14;

type Start = {
  center?: LatLngTuple;
  zoom?: number;
  bounds?: LatLngBoundsExpression;
  minZoom: number;
  maxZoom: number;
  maxBounds: LatLngBoundsExpression;
};

/**
 * Where the map opens: what the URL says, else at the chosen place, else around `near`, else what is configured,
 * else the district.
 */
export function startOf(config: MapConfig, near: Coordinates | null, chosen: Coordinates | undefined): Start {
  const [west, south, east, north] = config.bounds;
  const bounds = new LatLngBounds([south, west], [north, east]);
  const limits = { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, maxBounds: bounds.pad(1.5) };
  const { center, zoom } = readMapView(new URLSearchParams(window.location.search));
  const at = center ?? chosen ?? near ?? config.centre;
  if (!at) return { ...limits, bounds };
  const usual = chosen || near ? CLOSE_UP : (config.zoom ?? 12);
  return { ...limits, center: [at[1], at[0]], zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(zoom ?? usual))) };
}

/** The district on the base that is shown. */
export function districtBounds({ bounds: [west, south, east, north] }: MapConfig, shift: Shift): LatLngBounds {
  const [w, s] = shift.toMap([west, south]);
  const [e, n] = shift.toMap([east, north]);
  return new LatLngBounds([s, w], [n, e]);
}
