import { describe, expect, it } from "vitest";
import { navigationLinks } from "@/domain/positions/navigation-links";
import { parseCoordinates } from "@/domain/positions/parse-coordinates";

const found = (text: string) => {
  const parsed = parseCoordinates(text);
  return parsed.ok ? parsed.coordinates.map((each) => Number(each.toFixed(5))).join(" ") : parsed.reason;
};

describe("numbers as people write them", () => {
  it.each([
    ["115.85, 28.68", "115.85 28.68"],
    ["115.85,28.68", "115.85 28.68"],
    ["115.85，28.68", "115.85 28.68"],
    ["115.85 28.68", "115.85 28.68"],
    ["115.85\t28.68", "115.85 28.68"],
    ["115.85、28.68", "115.85 28.68"],
    ["115.85;28.68", "115.85 28.68"],
    ["115.85/28.68", "115.85 28.68"],
    ["(115.85, 28.68)", "115.85 28.68"],
    ["[115.85,28.68]", "115.85 28.68"],
    ["POINT(115.85 28.68)", "115.85 28.68"],
    ['{"lng":115.85,"lat":28.68}', "115.85 28.68"],
    ['{"lat":28.68,"lng":115.85}', "115.85 28.68"],
    ["１１５．８５，２８．６８", "115.85 28.68"],
    ["115.8512345 28.6812345", "115.85123 28.68123"],
    ["经度：115.85 纬度：28.68", "115.85 28.68"],
    ["纬度 28.68，经度 115.85", "115.85 28.68"],
    ["lat 28.68 lng 115.85", "115.85 28.68"],
    ["x=115.85,y=28.68", "115.85 28.68"],
    ["东经115.85 北纬28.68", "115.85 28.68"],
    ["E115.85 N28.68", "115.85 28.68"],
    ["115.85E 28.68N", "115.85 28.68"],
    ["28.68N, 115.85E", "115.85 28.68"],
    ["N 28.68° E 115.85°", "115.85 28.68"],
    ["115.85° 28.68°", "115.85 28.68"],
    ["红谷中大道 3 号：115.85, 28.68", "115.85 28.68"],
    ["115.85\n28.68\n", "115.85 28.68"],
    ["115.85-28.68", "115.85 28.68"],
    ["115 28", "115 28"],
  ])("%j is %s", (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe("degrees, minutes, seconds", () => {
  it.each([
    ["E115°51′10″ N28°41′", "115.85278 28.68333"],
    ["115°51′10″E 28°41′24″N", "115.85278 28.69"],
    ["115°51'10\" 28°41'24\"", "115.85278 28.69"],
    ["115°51'10'' 28°41'24''", "115.85278 28.69"],
    ["东经115°51′10″，北纬28°41′", "115.85278 28.68333"],
    ["115度51分 28度41分", "115.85 28.68333"],
    ["东经115度51分10.5秒 北纬28度41分24秒", "115.85292 28.69"],
    ["北纬28度41分，东经115度51分", "115.85 28.68333"],
    ["１１５度５１分，２８度４１分", "115.85 28.68333"],
    ["115º51’10” 28º41’24”", "115.85278 28.69"],
    ["N28°41.4' E115°51.5'", "115.85833 28.69"],
    ["115°51′70″ 28°41′24″", "none"],
  ])("%j is %s", (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe("axes", () => {
  it.each([
    ["115.85, 28.68", false],
    ["28.68, 115.85", true],
    ["28.68N 115.85E", false],
    ["经度 28.68 纬度 115.85", true],
    ["lat 28.68 lng 115.85", false],
  ])("%j: swapped %s", (text, isSwapped) => {
    expect(parseCoordinates(text)).toMatchObject({ ok: true, isSwapped, crs: null, isLink: false });
    expect(found(text)).toBe("115.85 28.68");
  });
});

describe("links", () => {
  it.each([
    [
      "https://uri.amap.com/marker?position=115.863102,28.69558&name=中心&src=x&coordinate=gaode",
      "gcj02",
      "115.8631 28.69558",
    ],
    ["https://uri.amap.com/marker?position=115.85,28.68&coordinate=wgs84", "wgs84", "115.85 28.68"],
    [
      "https://uri.amap.com/navigation?from=115.9,28.7,起点&to=115.863102,28.69558,终点&mode=car",
      "gcj02",
      "115.8631 28.69558",
    ],
    ["https://www.amap.com/?q=28.69558,115.863102,红谷滩", "gcj02", "115.8631 28.69558"],
    ["https://wb.amap.com/?p=B031700001%2C28.69558%2C115.863102%2C中心%2C红谷中大道", "gcj02", "115.8631 28.69558"],
    ["https://ditu.amap.com/regeo?lng=115.863102&lat=28.69558", "gcj02", "115.8631 28.69558"],
    ["androidamap://viewMap?sourceApplication=x&poiname=y&lat=28.68&lon=115.85&dev=0", "gcj02", "115.85 28.68"],
    ["androidamap://viewMap?lat=28.68&lon=115.85&dev=1", "wgs84", "115.85 28.68"],
    ["http://api.map.baidu.com/marker?location=28.70124,115.869701&title=x&output=html", "bd09", "115.8697 28.70124"],
    ["http://api.map.baidu.com/marker?location=28.69558,115.863102&coord_type=gcj02", "gcj02", "115.8631 28.69558"],
    [
      "https://api.map.baidu.com/direction?origin=28.1,115.1&destination=latlng:28.70124,115.869701|name:x&mode=walking",
      "bd09",
      "115.8697 28.70124",
    ],
    ["https://map.baidu.com/?latlng=28.70124,115.869701&title=x", "bd09", "115.8697 28.70124"],
    ["baidumap://map/marker?location=28.70124,115.869701", "bd09", "115.8697 28.70124"],
    [
      "https://apis.map.qq.com/uri/v1/marker?marker=coord:28.69558,115.863102;title:x;addr:y&referer=z",
      "gcj02",
      "115.8631 28.69558",
    ],
    [
      "https://apis.map.qq.com/uri/v1/routeplan?type=drive&fromcoord=28.1,115.1&tocoord=28.69558,115.863102",
      "gcj02",
      "115.8631 28.69558",
    ],
    ["https://map.qq.com/?type=marker&pointx=115.863102&pointy=28.69558", "gcj02", "115.8631 28.69558"],
    ["https://www.openstreetmap.org/?mlat=28.6989&mlon=115.8582#map=17/28.7000/115.8600", "wgs84", "115.8582 28.6989"],
    ["https://www.openstreetmap.org/#map=17/28.69890/115.85820", "wgs84", "115.8582 28.6989"],
    ["https://maps.apple.com/?ll=28.69558,115.863102&q=x", "gcj02", "115.8631 28.69558"],
    ["geo:28.6989,115.8582?q=28.6989,115.8582(x)", "wgs84", "115.8582 28.6989"],
    ["https://map.tianditu.gov.cn/?p=115.8582,28.6989", "cgcs2000", "115.8582 28.6989"],
    [
      "【高德地图】 中心 https://uri.amap.com/marker?position=115.863102,28.69558 打开看看",
      "gcj02",
      "115.8631 28.69558",
    ],
    ["https://example.cn/map?c=115.8582,28.6989", null, "115.8582 28.6989"],
    ["https://notamap.com/?ll=28.68,115.85", null, "115.85 28.68"],
  ])("%s is in %s", (text, crs, expected) => {
    expect(found(text)).toBe(expected);
    expect(parseCoordinates(text)).toMatchObject({ ok: true, crs, isLink: true, isSwapped: false });
  });

  it("reads the metres in the address bar of Baidu", () => {
    // gcoord's own Mercator of Baidu for [115.8697, 28.70124].
    const text = "https://map.baidu.com/search/x/@12898711.9,3321417.6,17z";
    const parsed = parseCoordinates(text);
    expect(parsed).toMatchObject({ ok: true, crs: "bd09" });
    if (!parsed.ok) return;
    expect(parsed.coordinates[0]).toBeGreaterThan(115.8);
    expect(parsed.coordinates[0]).toBeLessThan(115.95);
    expect(parsed.coordinates[1]).toBeGreaterThan(28.6);
    expect(parsed.coordinates[1]).toBeLessThan(28.8);
  });

  it.each([
    "https://surl.amap.com/abc123",
    "https://j.map.baidu.com/ab/cd",
    "https://uri.amap.com/marker?position=%E0%A4%A",
  ])("%s holds none", (text) => expect(found(text)).toBe("none"));

  const at = { coordinates: [115.8582, 28.6989] as [number, number], name: "中心（红谷滩）", city: "南昌", app: "x" };
  const links = navigationLinks({ ...at, from: [115.9, 28.7] });
  it.each([
    ["amap", "gcj02"],
    ["amapPin", "gcj02"],
    ["baidu", "gcj02"],
    ["baiduPin", "gcj02"],
    ["tencent", "gcj02"],
    ["apple", "gcj02"],
    ["geo", "wgs84"],
  ] as const)("reads the product's own link to %s", (name, crs) => {
    expect(parseCoordinates(links[name])).toMatchObject({ ok: true, crs });
    expect(found(links[name])).toBe(crs === "wgs84" ? "115.8582 28.6989" : "115.8631 28.69558");
  });
});

it.each([
  ["", "empty"],
  ["   ", "empty"],
  ["红谷滩区政务服务中心 3 号楼 28 层", "none"],
  ["115.85", "none"],
  ["0, 0", "none"],
  ["0.0, 0.0", "none"],
  ["-115.85, 28.68", "outside"],
  ["115.85W 28.68N", "outside"],
  ["139.69, 35.68", "outside"],
  ["2.35, 48.85", "outside"],
  ["0791-83970000", "none"],
  ["2026-11-21", "none"],
  ["E115.85 E116.85", "outside"],
])("%j: %s", (text, reason) => {
  expect(parseCoordinates(text)).toEqual({ ok: false, reason });
});
