import type { TileProvider } from "@/domain/map/bases";
import type { Environment } from "@/server/db/environment";

const TIANDITU = "https://t{s}.tianditu.gov.cn";
/** Leaflet's own default for `{s}`. */
const SUBDOMAINS = "abc";
/** The deepest level that Tianditu has everywhere, and what other services are assumed to have. */
const MAX_ZOOM = 18;

/** The bases that are configured, in the order in which they are offered: the first is shown at the start. */
export function tileProviders(env: Environment): TileProvider[] {
  return [...tianditu(env), ...template(env), ...archive(env)];
}

/** Map and imagery, each with its layer of names. */
function tianditu(env: Environment): TileProvider[] {
  const key = env.TIANDITU_KEY;
  if (!key) return [];
  const layer = (name: string) =>
    `${env.TIANDITU_ORIGIN ?? TIANDITU}/DataServer?T=${name}_w&x={x}&y={y}&l={z}&tk=${encodeURIComponent(key)}`;
  const common = {
    name: null,
    subdomains: "01234567",
    // CGCS2000, which is WGS 84 within what a map can show.
    crs: "wgs84",
    attribution: null,
    approvalNumber: env.TIANDITU_APPROVAL_NO ?? null,
    maxZoom: MAX_ZOOM,
  } as const;
  return [
    { ...common, base: "tianditu", url: layer("vec"), labelsUrl: layer("cva") },
    { ...common, base: "tianditu-imagery", url: layer("img"), labelsUrl: layer("cia") },
  ];
}

function template(env: Environment): TileProvider[] {
  if (!env.MAP_TILES_URL) return [];
  return [
    {
      base: "xyz",
      name: env.MAP_TILES_NAME ?? null,
      url: env.MAP_TILES_URL,
      labelsUrl: env.MAP_TILES_LABELS_URL,
      subdomains: env.MAP_TILES_SUBDOMAINS ?? SUBDOMAINS,
      crs: env.MAP_TILES_CRS ?? "wgs84",
      attribution: env.MAP_TILES_ATTRIBUTION ?? null,
      approvalNumber: env.MAP_TILES_APPROVAL_NO ?? null,
      maxZoom: env.MAP_TILES_MAX_ZOOM ?? MAX_ZOOM,
    },
  ];
}

function archive(env: Environment): TileProvider[] {
  if (!env.MAP_PMTILES_URL) return [];
  return [
    {
      base: "pmtiles",
      name: env.MAP_PMTILES_NAME ?? null,
      url: env.MAP_PMTILES_URL,
      subdomains: SUBDOMAINS,
      crs: env.MAP_PMTILES_CRS ?? "wgs84",
      attribution: env.MAP_PMTILES_ATTRIBUTION ?? null,
      approvalNumber: env.MAP_PMTILES_APPROVAL_NO ?? null,
      maxZoom: MAX_ZOOM,
    },
  ];
}

/** The origins a browser has to reach for these bases: tiles are images, an archive is fetched in pieces. */
export function tileOrigins(providers: readonly TileProvider[]): { images: string[]; requests: string[] } {
  const of = (wanted: readonly TileProvider[]) => [
    ...new Set(
      wanted.flatMap(({ url, labelsUrl, subdomains }) => {
        return [url, labelsUrl ?? ""].flatMap((each) => originsOf(each, subdomains));
      }),
    ),
  ];
  return {
    images: of(providers.filter(({ base }) => base !== "pmtiles")),
    requests: of(providers.filter(({ base }) => base === "pmtiles")),
  };
}

/** Every origin that a template stands for; none where it is an address of this site, or no address at all. */
export function originsOf(template: string, subdomains: string): string[] {
  const start = /^https?:\/\/[^/?#]+/i.exec(template)?.[0];
  if (!start) return [];
  const hosts = start.includes("{s}") ? [...subdomains].map((each) => start.replaceAll("{s}", each)) : [start];
  return hosts.filter((host) => URL.canParse(host)).map((host) => new URL(host).origin);
}
