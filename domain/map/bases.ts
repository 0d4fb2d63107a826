// Types only: this file runs in the browser, where zod would cost more than the map's whole URL code.

/** What the map can lie on: the map drawn here, and what an operator may configure. The URL names them like this. */
export const mapBases = ["built-in", "tianditu", "tianditu-imagery", "xyz", "pmtiles"] as const;
export type MapBase = (typeof mapBases)[number];

export function isMapBase(name: string): name is MapBase {
  return mapBases.some((base) => base === name);
}

/** A base that the operator has configured: tiles by address, or one archive of tiles (`pmtiles`). */
export type TileProvider = {
  base: Exclude<MapBase, "built-in">;
  /** What the operator calls it; null = the product's own word for this base. */
  name: string | null;
  /** Leaflet template (`https://t{s}.example.cn/…{z}/{x}/{y}`), or the address of an archive. */
  url: string;
  /** A second, transparent layer with the names, where the provider splits them off. */
  labelsUrl?: string;
  /** The characters that `{s}` runs through. */
  subdomains: string;
  crs: "wgs84" | "gcj02";
  /** Whose map it is; null = the product's own word for this base. */
  attribution: string | null;
  /** 审图号 of this provider's map. */
  approvalNumber: string | null;
  /** The deepest zoom with tiles of its own; an archive says so itself. */
  maxZoom: number;
};

/** The base that is shown when nobody has chosen one: the first that is configured. */
export function defaultBase(offered: readonly MapBase[]): MapBase {
  return offered[0] ?? "built-in";
}

/** The base for a choice out of a URL; null = nobody chose. What is not offered here is the built-in base. */
export function shownBase(chosen: MapBase | null, offered: readonly MapBase[]): MapBase {
  if (chosen === null) return defaultBase(offered);
  return offered.includes(chosen) ? chosen : "built-in";
}
