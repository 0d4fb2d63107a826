import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/server/db/environment";
import { originsOf, tileOrigins, tileProviders } from "@/server/map/tile-providers";

const configured = (variables: Record<string, string>) => tileProviders(parseEnvironment(variables));

describe("tileProviders", () => {
  it("offers none by default", () => {
    expect(configured({})).toEqual([]);
  });

  it("offers Tianditu's map and imagery, each with its names", () => {
    const [map, imagery] = configured({ TIANDITU_KEY: "a&b" });
    expect(map).toMatchObject({
      base: "tianditu",
      crs: "wgs84",
      url: "https://t{s}.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=a%26b",
      labelsUrl: "https://t{s}.tianditu.gov.cn/DataServer?T=cva_w&x={x}&y={y}&l={z}&tk=a%26b",
    });
    expect(imagery).toMatchObject({ base: "tianditu-imagery" });
    expect(imagery?.url).toContain("T=img_w");
    expect(imagery?.labelsUrl).toContain("T=cia_w");
  });

  it("keeps the order Tianditu, template, archive, and each one's own approval number", () => {
    const all = configured({
      MAP_PMTILES_URL: "/base.pmtiles",
      MAP_PMTILES_APPROVAL_NO: "P",
      MAP_TILES_URL: "https://tiles.example.cn/{z}/{x}/{y}.png",
      MAP_TILES_CRS: "gcj02",
      MAP_TILES_APPROVAL_NO: "X",
      TIANDITU_KEY: "key",
      TIANDITU_APPROVAL_NO: "T",
      MAP_APPROVAL_NO: "own",
    });
    expect(all.map(({ base, crs, approvalNumber }) => [base, crs, approvalNumber])).toEqual([
      ["tianditu", "wgs84", "T"],
      ["tianditu-imagery", "wgs84", "T"],
      ["xyz", "gcj02", "X"],
      ["pmtiles", "wgs84", "P"],
    ]);
  });
});

describe("originsOf", () => {
  it.each([
    ["https://t{s}.tianditu.gov.cn/DataServer?x={x}", ["https://t0.tianditu.gov.cn", "https://t1.tianditu.gov.cn"]],
    ["https://tiles.example.cn/{z}/{x}/{y}.png", ["https://tiles.example.cn"]],
    ["https://{s}.example.cn:8443/{z}", ["https://0.example.cn:8443", "https://1.example.cn:8443"]],
    ["https://example.cn?x={x}", ["https://example.cn"]],
    ["https://a.cn; script-src *", []],
    ["https://a.cn script-src/", []],
    ["/tiles/{z}/{x}/{y}.png", []],
    ["javascript:alert(1)", []],
    ["", []],
  ])("%s → %j", (template, expected) => {
    expect(originsOf(template, "01")).toEqual(expected);
  });
});

describe("tileOrigins", () => {
  it("lets tiles be images and an archive be fetched, neither the other", () => {
    const providers = configured({
      MAP_TILES_URL: "https://{s}.tiles.example.cn/{z}/{x}/{y}.png",
      MAP_TILES_SUBDOMAINS: "12",
      MAP_TILES_LABELS_URL: "https://names.example.cn/{z}/{x}/{y}.png",
      MAP_PMTILES_URL: "https://archive.example.cn/base.pmtiles",
    });
    expect(tileOrigins(providers)).toEqual({
      images: ["https://1.tiles.example.cn", "https://2.tiles.example.cn", "https://names.example.cn"],
      requests: ["https://archive.example.cn"],
    });
  });
});
