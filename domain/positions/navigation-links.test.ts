import { describe, expect, it } from "vitest";
import { type CoordinateSystem, toWgs84 } from "@/domain/positions/coordinate-systems";
import {
  type NavigationLinks,
  nameSearchLinks,
  navigationLinks,
  travelMode,
} from "@/domain/positions/navigation-links";
import { type Coordinates, distanceBetween } from "@/domain/positions/position";

const place: Coordinates = [115.8582, 28.6989];
const start: Coordinates = [115.87, 28.69];
const name = "九龙湖街道便民服务中心 (南门) & A,B|C/1";
const destination = { coordinates: place, name, city: "南昌", app: "district-service-map" };
const links = navigationLinks({ ...destination, from: start, mode: "transit" });

/** The pair of numbers that a pattern finds in a decoded link. */
function pairIn(link: string, pattern: RegExp): [number, number] {
  const found = pattern.exec(decodeURIComponent(link));
  if (!found) throw new Error(`${pattern} is not in ${link}`);
  return [Number(found[1]), Number(found[2])];
}

const PAIR = "(-?\\d+\\.\\d{6}),(-?\\d+\\.\\d{6})";
const decoding: [keyof NavigationLinks, string, "lng,lat" | "lat,lng", CoordinateSystem][] = [
  ["amap", `to=${PAIR},`, "lng,lat", "gcj02"],
  ["amapPin", `position=${PAIR}&`, "lng,lat", "gcj02"],
  ["baidu", `destination=latlng:${PAIR}\\|`, "lat,lng", "gcj02"],
  ["baiduPin", `location=${PAIR}&`, "lat,lng", "gcj02"],
  ["tencent", `tocoord=${PAIR}&`, "lat,lng", "gcj02"],
  ["apple", `daddr=${PAIR}&`, "lat,lng", "gcj02"],
  ["geo", `^geo:${PAIR}\\?`, "lat,lng", "wgs84"],
];

describe.each(decoding)("%s", (link, pattern, order, system) => {
  it("leads to within 2 m of the place", () => {
    const [first, second] = pairIn(links[link], new RegExp(pattern));
    const found: Coordinates = order === "lng,lat" ? [first, second] : [second, first];
    expect(distanceBetween(toWgs84(found, system), place)).toBeLessThan(2);
  });

  it("keeps the name whole and lets nothing of it into the link", () => {
    expect(links[link]).toContain(encodeURIComponent("九龙湖街道便民服务中心 "));
    expect(links[link]).not.toMatch(/[ |（）]|& A/);
    expect(decodeURIComponent(links[link])).toContain(name);
  });
});

it.each<[keyof NavigationLinks, Record<string, string>]>([
  ["amap", { mode: "bus", policy: "0", src: "district-service-map", callnative: "1" }],
  ["amapPin", { name, src: "district-service-map", coordinate: "gaode", callnative: "1" }],
  ["baidu", { mode: "transit", region: "南昌", output: "html", coord_type: "gcj02" }],
  ["baiduPin", { title: name, content: name, output: "html", coord_type: "gcj02" }],
  ["tencent", { type: "bus", to: name, coord_type: "2", policy: "0", referer: "district-service-map" }],
  ["apple", { q: name, dirflg: "r" }],
])("%s carries the parameters of its provider", (link, expected) => {
  const url = new URL(links[link]);
  expect(url.protocol).toBe("https:");
  expect(Object.fromEntries(url.searchParams)).toMatchObject(expected);
});

it("names the source to Baidu, which requires it", () => {
  expect(links.baidu).toContain("&src=webapp.district-service-map.district-service-map");
});

it("starts Baidu's route where the person is", () => {
  const [lat, lng] = pairIn(links.baidu, new RegExp(`origin=${PAIR}&`));
  expect(distanceBetween(toWgs84([lng, lat], "gcj02"), start)).toBeLessThan(2);
});

it.each([undefined, null])("shows Baidu's pin when the start is %s", (from) => {
  const without = navigationLinks({ ...destination, from });
  expect(without.baidu).toBe(without.baiduPin);
});

it("writes six decimals, also where the last are zeros", () => {
  expect(navigationLinks({ ...destination, coordinates: [115, 28.5] }).geo).toMatch(/^geo:28\.500000,115\.000000\?/);
});

it("closes the name of a geo: link only at its end", () => {
  expect(links.geo.split("(")).toHaveLength(2);
  expect(links.geo.endsWith(")")).toBe(true);
});

it.each([
  ["walk", "mode=walk&", "type=walk&", "dirflg=w"],
  ["transit", "mode=bus&", "type=bus&", "dirflg=r"],
  ["car", "mode=car&", "type=drive&", "dirflg=d"],
] as const)("%s in each provider's words", (mode, amap, tencent, apple) => {
  const found = navigationLinks({ ...destination, mode });
  expect(found.amap).toContain(amap);
  expect(found.tencent).toContain(tencent);
  expect(found.apple).toContain(apple);
});

it.each([
  [null, "transit", "walk"],
  [0, "transit", "walk"],
  [1499, "car", "walk"],
  [1500, "transit", "transit"],
  [1500, "car", "car"],
] as const)("at %s m, else by %s: %s", (metres, beyond, expected) => {
  expect(travelMode(metres, beyond)).toBe(expected);
});

describe("nameSearchLinks", () => {
  it.each([
    ["amap", "keyword", "city"],
    ["baidu", "query", "region"],
    ["tencent", "keyword", "region"],
  ] as const)("%s looks the name up inside the city", (provider, query, region) => {
    const link = new URL(nameSearchLinks({ name, city: "南昌", app: "district-service-map" })[provider]);
    expect(link.protocol).toBe("https:");
    expect(link.searchParams.get(query)).toBe(name);
    expect(link.searchParams.get(region)).toBe("南昌");
  });

  it.each([
    [undefined, "1"],
    [true, "1"],
    [false, "0"],
  ])("as any link opens the app only where it can be opened: %s", (opensApp, expected) => {
    const sought = { name, city: "南昌", app: "district-service-map", opensApp };
    const all = [nameSearchLinks(sought).amap, navigationLinks({ ...destination, ...sought }).amap];
    expect(all.map((href) => new URL(href).searchParams.get("callnative"))).toEqual([expected, expected]);
  });
});
