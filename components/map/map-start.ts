import { LatLngBounds, type LatLngBoundsExpression, type LatLngTuple } from "leaflet";
import type { MapConfig } from "@/components/map/map-config";
import { readMapView } from "@/components/map/map-view";
import type { Shift } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

export const MIN_ZOOM = 9;
export const MAX_ZOOM = 18;

type Start = {
  center?: LatLngTuple;
  zoom?: number;
  bounds?: LatLngBoundsExpression;
  minZoom: number;
  maxZoom: number;
  maxBounds: LatLngBoundsExpression;
};

/** Where the map opens: what the URL says, else around `near`, else what is configured, else the district. */
export function startOf(config: MapConfig, near: Coordinates | null): Start {
  const [west, south, east, north] = config.bounds;
  const bounds = new LatLngBounds([south, west], [north, east]);
  const limits = { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, maxBounds: bounds.pad(1.5) };
  const { center, zoom } = readMapView(new URLSearchParams(window.location.search));
  const at = center ?? near ?? config.centre;
  if (!at) return { ...limits, bounds };
  const usual = near ? 15 : (config.zoom ?? 12);
  return { ...limits, center: [at[1], at[0]], zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(zoom ?? usual))) };
}

/** The district on the base that is shown. */
export function districtBounds({ bounds: [west, south, east, north] }: MapConfig, shift: Shift): LatLngBounds {
  const [w, s] = shift.toMap([west, south]);
  const [e, n] = shift.toMap([east, north]);
  return new LatLngBounds([s, w], [n, e]);
}
