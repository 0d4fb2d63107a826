import gcoord from "gcoord";
import type { Coordinates } from "@/domain/positions/position";

// No zod here: navigation links are made in the browser too.

/**
 * The coordinate systems in use in China (domain.md §3.1). We keep WGS 84; the others exist at the edges only:
 * in files that come in and in links that go out.
 * - `cgcs2000`: Tianditu and government GIS; within decimetres of WGS 84, so the same for us.
 * - `gcj02`: Amap, Tencent, Apple in China; shifted by law, about 600 m in Nanchang.
 * - `bd09`: Baidu; shifted once more, about 1,150 m.
 */
export const coordinateSystems = ["wgs84", "cgcs2000", "gcj02", "bd09"] as const;
export type CoordinateSystem = (typeof coordinateSystems)[number];

const inGcoord = {
  wgs84: gcoord.CRSTypes.WGS84,
  cgcs2000: gcoord.CRSTypes.WGS84,
  gcj02: gcoord.CRSTypes.GCJ02,
  bd09: gcoord.CRSTypes.BD09,
} as const;

/** `[lng, lat]` of the named system as WGS 84, to within a metre: the shift back is found by iteration. */
export function toWgs84([lng, lat]: Coordinates, from: CoordinateSystem): Coordinates {
  return gcoord.transform<Coordinates>([lng, lat], inGcoord[from], gcoord.CRSTypes.WGS84);
}

/** WGS 84 `[lng, lat]` in the named system. */
export function fromWgs84([lng, lat]: Coordinates, to: CoordinateSystem): Coordinates {
  return gcoord.transform<Coordinates>([lng, lat], gcoord.CRSTypes.WGS84, inGcoord[to]);
}
