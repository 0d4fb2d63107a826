import type { TileProvider } from "@/domain/map/bases";
import type { Coordinates } from "@/domain/positions/position";

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
  /** Approval number (审图号) of this site's own map, for every base that has none of its own; null where there is none. */
  approvalNumber: string | null;
};

/** Where something lies; `ring` is the radius in metres within which it may really be, 0 where the place is certain. */
export type Place = { coordinates: Coordinates; ring: number };

/** The mark the panel speaks about. */
export type SelectedMark = { noun: string; code: string; coordinates?: Coordinates; ring?: number };

/** What list and map are narrowed to: a region and where it lies, words that were searched for. Both empty: the whole. */
export type Narrowed = { region: string; place: Place | null; q: string };
