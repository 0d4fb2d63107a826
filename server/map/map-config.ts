import "server-only";
import type { TileProvider } from "@/domain/map/bases";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";
import { type Bounds, extentOf } from "@/server/map/extent";
import { tileProviders } from "@/server/map/tile-providers";

type MapConfig = {
  district: string;
  bounds: Bounds;
  /** Places with a position too far off the others to be shown with them. */
  beyond: number;
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
    ...(geometry ? { bounds: boundsOf(geometry.coordinates), beyond: 0 } : await extentOf(DISTRICT)),
    tiles: tileProviders(env),
    approvalNumber: MAP_APPROVAL_NO ?? null,
  };
}

/** West, south, east, north of any nested coordinate array. */
function boundsOf(coordinates: unknown): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  widen(bounds, coordinates);
  return bounds;
}

function widen(bounds: Bounds, value: unknown): void {
  if (!Array.isArray(value)) return;
  const [lng, lat] = value;
  if (typeof lng !== "number" || typeof lat !== "number") {
    for (const each of value) widen(bounds, each);
    return;
  }
  bounds[0] = Math.min(bounds[0], lng);
  bounds[1] = Math.min(bounds[1], lat);
  bounds[2] = Math.max(bounds[2], lng);
  bounds[3] = Math.max(bounds[3], lat);
}
