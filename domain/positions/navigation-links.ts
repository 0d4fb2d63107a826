import { fromWgs84 } from "@/domain/positions/coordinate-systems";
import type { Coordinates } from "@/domain/positions/position";

export type TravelMode = "walk" | "transit" | "car";

/** What people walk rather than ride, in metres (domain.md §3.5). */
const WALKING_DISTANCE = 1500;

/** How to get there while the person has not said: on foot when near, or when nobody knows how far it is. */
export function travelMode(metres: number | null, beyond: "transit" | "car" = "transit"): TravelMode {
  return metres === null || metres < WALKING_DISTANCE ? "walk" : beyond;
}

export type Destination = {
  /** WGS 84. */
  coordinates: Coordinates;
  name: string;
  /** Baidu asks for it: "南昌". */
  city: string;
  /** Names this site to the map providers. */
  app: string;
  /** WGS 84; where the person is, if they said so. Only Baidu needs it, the others ask the phone. */
  from?: Coordinates | null;
  /** Whether the map's page may try to open its app; inside WeChat that fails. Yes when left out. */
  opensApp?: boolean;
  /** Chosen by `travelMode`; on foot when left out. */
  mode?: TravelMode;
};

export type NavigationLinks = Record<"amap" | "amapPin" | "baidu" | "baiduPin" | "tencent" | "apple" | "geo", string>;

/** What each provider calls a mode. */
const modeNames = {
  amap: { walk: "walk", transit: "bus", car: "car" },
  baidu: { walk: "walking", transit: "transit", car: "driving" },
  tencent: { walk: "walk", transit: "bus", car: "drive" },
  apple: { walk: "w", transit: "r", car: "d" },
} as const;

/** 6 decimals: 0.1 m. */
const degrees = (value: number): string => value.toFixed(6);
const lngLat = ([lng, lat]: Coordinates): string => `${degrees(lng)},${degrees(lat)}`;
const latLng = ([lng, lat]: Coordinates): string => `${degrees(lat)},${degrees(lng)}`;
/** encodeURIComponent leaves brackets, which end the name in a geo: link. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll("(", "%28").replaceAll(")", "%29");

/** Amap's switch: whether its app may be opened. */
const native = ({ opensApp = true }: Pick<Destination, "opensApp">): 0 | 1 => (opensApp ? 1 : 0);

/**
 * Links that look a place up by its name in a map app: the way there where no position is published.
 * Amap's `search`, Baidu's `place/search` and Tencent's `search` of the same documents as below.
 */
export function nameSearchLinks(sought: Pick<Destination, "name" | "city" | "app" | "opensApp">) {
  const [query, region, source] = [sought.name, sought.city, sought.app].map(encoded);
  return {
    amap: `https://uri.amap.com/search?keyword=${query}&city=${region}&src=${source}&callnative=${native(sought)}`,
    baidu: `https://api.map.baidu.com/place/search?query=${query}&region=${region}&output=html&src=webapp.${source}.${source}`,
    tencent: `https://apis.map.qq.com/uri/v1/search?keyword=${query}&region=${region}&referer=${source}`,
  };
}

/**
 * Links that open a map app, or its web page where the app is missing, with the way to a place.
 * Each provider has its own coordinate system and axis order; the table is domain.md §3.5.
 * The providers' documents: Amap lbs.amap.com (2025-03), Baidu lbsyun.baidu.com (2026-03), Tencent lbs.qq.com.
 */
export function navigationLinks(destination: Destination): NavigationLinks {
  const { coordinates, from, mode = "walk" } = destination;
  const [name, city, app] = [destination.name, destination.city, destination.app].map(encoded);
  const gcj02 = fromWgs84(coordinates, "gcj02");
  // Baidu documents the source as platform.company.app.
  const baiduTail = `output=html&coord_type=gcj02&src=webapp.${app}.${app}`;
  const baiduPin = `https://api.map.baidu.com/marker?location=${latLng(gcj02)}&title=${name}&content=${name}&${baiduTail}`;
  const baidu =
    `https://api.map.baidu.com/direction?origin=${from ? latLng(fromWgs84(from, "gcj02")) : ""}` +
    `&destination=latlng:${latLng(gcj02)}%7Cname:${name}&mode=${modeNames.baidu[mode]}&region=${city}&${baiduTail}`;
  return {
    // `navigation` documents no coordinate system: it expects GCJ-02. `from` left out is where the phone is.
    amap: `https://uri.amap.com/navigation?to=${lngLat(gcj02)},${name}&mode=${modeNames.amap[mode]}&policy=0&src=${app}&callnative=${native(destination)}`,
    amapPin: `https://uri.amap.com/marker?position=${lngLat(gcj02)}&name=${name}&src=${app}&coordinate=gaode&callnative=${native(destination)}`,
    // Baidu requires an origin: without one the pin is what still works.
    baidu: from ? baidu : baiduPin,
    baiduPin,
    tencent: `https://apis.map.qq.com/uri/v1/routeplan?type=${modeNames.tencent[mode]}&to=${name}&tocoord=${latLng(gcj02)}&coord_type=2&policy=0&referer=${app}`,
    // Apple's map of mainland China is Amap's.
    apple: `https://maps.apple.com/?daddr=${latLng(gcj02)}&q=${name}&dirflg=${modeNames.apple[mode]}`,
    // RFC 5870 is WGS 84.
    geo: `geo:${latLng(coordinates)}?q=${latLng(coordinates)}(${name})`,
  };
}
