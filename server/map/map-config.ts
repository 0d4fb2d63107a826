import "server-only";
import type { TileProvider } from "@/domain/map/bases";
import type { Coordinates } from "@/domain/positions/position";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";
import { extentOf } from "@/server/map/extent";
import { tileProviders } from "@/server/map/tile-providers";

type MapConfig = {
  district: string;
  bounds: [number, number, number, number];
  tiles: TileProvider[];
  approvalNumber: string | null;
};

/** What the map needs to know of this installation: district, its bounds, tile providers, approval number. */
export async function getMapConfig(): Promise<MapConfig> {
  const env = environment();
  const { DISTRICT, MAP_APPROVAL_NO } = env;
  const outline = await database().baseMapFeature.findFirst({
    where: { kind: "outline", region: DISTRICT },
    select: { geometry: true },
  });
  const geometry = outline?.geometry as { coordinates: unknown } | undefined;
  return {
    district: DISTRICT,
    bounds: geometry ? boundsOf(geometry.coordinates) : await extentOf(DISTRICT),
    tiles: tileProviders(env),
    approvalNumber: MAP_APPROVAL_NO ?? null,
  };
}

/** West, south, east, north of any nested coordinate array. */
function boundsOf(coordinates: unknown): MapConfig["bounds"] {
  const points: Coordinates[] = [];
  collect(coordinates, points);
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function collect(value: unknown, into: Coordinates[]): void {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === "number" && typeof value[1] === "number") into.push([value[0], value[1]]);
  else for (const each of value) collect(each, into);
}
