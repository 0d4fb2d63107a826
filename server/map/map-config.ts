import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";
import { extentOf } from "@/server/map/extent";

/** A raster base that the operator has configured. */
type TileProvider = {
  name: string;
  url: string;
  labelsUrl?: string;
  subdomains?: string;
  crs: "wgs84" | "gcj02";
  attribution: string;
  maxZoom: number;
};

type MapConfig = {
  district: string;
  bounds: [number, number, number, number];
  tiles: TileProvider[];
  approvalNumber: string | null;
};

/** What the map needs to know of this installation: district, its bounds, tile providers, approval number. */
export async function getMapConfig(): Promise<MapConfig> {
  const { DISTRICT, MAP_APPROVAL_NO } = environment();
  const outline = await database().baseMapFeature.findFirst({
    where: { kind: "outline", region: DISTRICT },
    select: { geometry: true },
  });
  const geometry = outline?.geometry as { coordinates: unknown } | undefined;
  return {
    district: DISTRICT,
    bounds: geometry ? boundsOf(geometry.coordinates) : await extentOf(DISTRICT),
    tiles: tileProviders(),
    approvalNumber: MAP_APPROVAL_NO ?? null,
  };
}

/** Tianditu with its labels, and any one XYZ template with its coordinate system. */
function tileProviders(): TileProvider[] {
  const env = environment();
  const providers: TileProvider[] = [];
  if (env.TIANDITU_KEY) {
    for (const [layer, labels, name] of [
      ["vec", "cva", "天地图"],
      ["img", "cia", "天地图影像"],
    ] as const) {
      providers.push({
        name,
        url: tianditu(layer, env.TIANDITU_KEY),
        labelsUrl: tianditu(labels, env.TIANDITU_KEY),
        subdomains: "01234567",
        crs: "wgs84",
        attribution: "天地图",
        maxZoom: 18,
      });
    }
  }
  if (env.MAP_TILES_URL) {
    providers.push({
      name: env.MAP_TILES_NAME ?? "XYZ",
      url: env.MAP_TILES_URL,
      labelsUrl: env.MAP_TILES_LABELS_URL,
      crs: env.MAP_TILES_CRS ?? "wgs84",
      attribution: env.MAP_TILES_ATTRIBUTION ?? "",
      maxZoom: env.MAP_TILES_MAX_ZOOM ?? 18,
    });
  }
  return providers;
}

const tianditu = (layer: string, key: string) =>
  `https://t{s}.tianditu.gov.cn/DataServer?T=${layer}_w&x={x}&y={y}&l={z}&tk=${encodeURIComponent(key)}`;

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
