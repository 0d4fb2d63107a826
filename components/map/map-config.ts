import type { Coordinates } from "@/domain/positions/position";

/** A raster base the operator has configured (Tianditu, a city's own service). */
export type TileProvider = {
  name: string;
  /** Leaflet template: `https://t{s}.example.cn/…{z}/{x}/{y}`. */
  url: string;
  /** A second, transparent layer with the names, where the provider splits them off. */
  labelsUrl?: string;
  /** What `{s}` runs through. */
  subdomains?: string;
  crs: "wgs84" | "gcj02";
  attribution: string;
  maxZoom: number;
};

/** What the operator of this map has set; never changes while a page is open. */
export type MapConfig = {
  /** Code of the district: it is drawn lighter than its neighbours. */
  district: string;
  /** West, south, east, north of the district; WGS 84. */
  bounds: [number, number, number, number];
  /** Where the map opens when the URL does not say; otherwise the whole district. */
  centre?: Coordinates;
  zoom?: number;
  /** The first is shown at the start; the built-in base is always there as well. */
  tiles: TileProvider[];
  /** Map approval number (GS…), shown lower left; null where there is none. */
  approvalNumber: string | null;
};

/** Where something lies; `ring` is the radius in metres within which it may really be, 0 where the place is certain. */
export type Place = { coordinates: Coordinates; ring: number };

/** The mark the panel speaks about. */
export type SelectedMark = { noun: string; code: string; coordinates?: Coordinates; ring?: number };

/** What list and map are narrowed to: a region and where it lies, words that were searched for. Both empty: the whole. */
export type Narrowed = { region: string; place: Place | null; q: string };
