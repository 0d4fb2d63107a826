import gcoord from "gcoord";
import { CHINA, isInBox } from "@/domain/positions/china";
import type { CoordinateSystem } from "@/domain/positions/coordinate-systems";
import type { Coordinates } from "@/domain/positions/position";
import type { PositionSource } from "@/domain/positions/position-sources";

/** Coordinates in the text of a link to a map. Nothing is fetched: a short link without numbers says nothing. */

type Provider = { hosts: RegExp; crs: CoordinateSystem; source: PositionSource };

/** The system each provider's links are in unless they say otherwise (domain.md §3.5). */
const providers: readonly Provider[] = [
  { hosts: /(^|\.)(amap|autonavi)\.com$/, crs: "gcj02", source: "map-amap" },
  { hosts: /(^|\.)baidu\.com$/, crs: "bd09", source: "map-baidu" },
  { hosts: /(^|\.)map\.qq\.com$/, crs: "gcj02", source: "map-tencent" },
  { hosts: /(^|\.)maps\.apple\.com$/, crs: "gcj02", source: "map-apple" },
  { hosts: /(^|\.)(openstreetmap|osm)\.org$/, crs: "wgs84", source: "map-osm" },
  { hosts: /(^|\.)tianditu\.gov\.cn$/, crs: "cgcs2000", source: "map-tianditu" },
];
/** Links that open an app. */
const schemes: Readonly<Record<string, Pick<Provider, "crs"> & { source: PositionSource | null }>> = {
  amapuri: { crs: "gcj02", source: "map-amap" },
  androidamap: { crs: "gcj02", source: "map-amap" },
  iosamap: { crs: "gcj02", source: "map-amap" },
  baidumap: { crs: "bd09", source: "map-baidu" },
  bdapp: { crs: "bd09", source: "map-baidu" },
  qqmap: { crs: "gcj02", source: "map-tencent" },
  geo: { crs: "wgs84", source: null },
};
/** What a link calls its system: Baidu and Tencent `coord_type`, Amap `coordinate` and, of its app, `dev`. */
const named: readonly [RegExp, CoordinateSystem][] = [
  [/[?&](coord_type|coordinate)=(wgs84|1)(&|$|#)/i, "wgs84"],
  [/[?&](coord_type|coordinate)=(gcj02|gaode|2)(&|$|#)/i, "gcj02"],
  [/[?&]coord_type=bd09(ll|mc)?(&|$|#)/i, "bd09"],
  [/^(amapuri|androidamap|iosamap):.*[?&]dev=1(&|$|#)/i, "wgs84"],
];

/** Two parameters with one number each; a way's end before its beginning. */
const axes = [
  ["mlon", "mlat"],
  ["dlon", "dlat"],
  ["lng", "lat"],
  ["lon", "lat"],
  ["longitude", "latitude"],
  ["pointx", "pointy"],
] as const;
/** Parameters that hold both numbers; a way's end before its beginning. */
const pairs = "position|markers?|location|destination|to|tocoord|dest|daddr|coord|latlng|lnglat|ll|q|p|center";

const NUMBER = "-?\\d{1,3}\\.\\d+";
const PAIR = new RegExp(`(?:^|[^\\d.])(${NUMBER})\\s*[,;/ ]\\s*(${NUMBER})(?![\\d.])`);
const PARAMETER = new RegExp(`[?&](?:${pairs})=[^&#]*`, "gi");
/** Baidu's own address bar shows metres of its Mercator. */
const MERCATOR = /(?:^|[^\d.])(\d{7,8}(?:\.\d+)?)\s*,\s*(\d{6,7}(?:\.\d+)?)(?![\d.])/;
const LINK = /(?:geo:|[a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]+/i;

/** `[lng, lat]`, whichever came first; null where neither order is a place in China. */
export function inOrder(first: number, second: number): Coordinates | null {
  if (isInBox([first, second], CHINA)) return [first, second];
  return isInBox([second, first], CHINA) ? [second, first] : null;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

function pairIn(text: string): Coordinates | null {
  const [, first, second] = PAIR.exec(text) ?? [];
  return first && second ? inOrder(Number(first), Number(second)) : null;
}

function byAxes(link: string): Coordinates | null {
  for (const [x, y] of axes) {
    const of = (name: string) => new RegExp(`[?&#]${name}=(${NUMBER})`, "i").exec(link)?.[1];
    const [lng, lat] = [of(x), of(y)];
    const found = lng && lat ? inOrder(Number(lng), Number(lat)) : null;
    if (found) return found;
  }
  return null;
}

function byMercator(link: string): Coordinates | null {
  const [, x, y] = MERCATOR.exec(link) ?? [];
  if (!x || !y) return null;
  const { BD09MC, BD09 } = gcoord.CRSTypes;
  const [lng, lat] = gcoord.transform<Coordinates>([Number(x), Number(y)], BD09MC, BD09);
  return inOrder(lng, lat);
}

type Origin = { crs: CoordinateSystem | null; source: PositionSource | null };

function originOf(link: string): Origin {
  const [, scheme = "", host = ""] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#:]*))?/i.exec(link) ?? [];
  const own = schemes[scheme.toLowerCase()] ?? providers.find(({ hosts }) => hosts.test(host.toLowerCase()));
  if (!own) return { crs: null, source: null };
  return { crs: named.find(([pattern]) => pattern.test(link))?.[1] ?? own.crs, source: own.source };
}

/** What a link to a map says; `coordinates` null where it has none, the whole null where there is no link. */
export function linkCoordinates(text: string): ({ coordinates: Coordinates | null } & Origin) | null {
  const found = LINK.exec(text)?.[0];
  if (!found) return null;
  const link = decoded(found);
  const { crs, source } = originOf(link);
  const parameters = [...(link.match(PARAMETER) ?? [])].sort((one, other) => rankOf(one) - rankOf(other));
  const coordinates = byAxes(link) ?? parameters.map(pairIn).find((pair) => pair !== null) ?? pairIn(link) ?? null;
  if (coordinates || crs !== "bd09") return { coordinates, crs, source };
  return { coordinates: byMercator(link), crs, source };
}

function rankOf(parameter: string): number {
  return pairs
    .replace("?", "")
    .split("|")
    .indexOf(parameter.slice(1).split("=")[0]?.toLowerCase() ?? "");
}
