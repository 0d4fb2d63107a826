import { describe, expect, it } from "vitest";
import { distanceBetween } from "@/domain/positions/position";
import { type Box, CHINA, type Crs, complaintAbout, placeRow, toWgs84 } from "@/importers/positions";

const nanchang: Box = [115.2, 28.1, 116.6, 29.2];

describe("conversion to WGS 84 (vectors of the domain notes)", () => {
  it.each<[Crs, [number, number]]>([
    ["wgs84", [115.8582, 28.6989]],
    ["cgcs2000", [115.8582, 28.6989]],
    ["gcj02", [115.86310172348854, 28.695579563120614]],
    ["bd09", [115.8697008144969, 28.701240048954308]],
  ])("from %s", (crs, coordinates) => {
    expect(distanceBetween(toWgs84(coordinates, crs), [115.8582, 28.6989])).toBeLessThan(1);
  });

  it("leaves WGS 84 as it is", () => expect(toWgs84([115.8582, 28.6989], "wgs84")).toEqual([115.8582, 28.6989]));
  it("keeps its argument", () => {
    const given: [number, number] = [115.8, 28.7];
    toWgs84(given, "bd09");
    expect(given).toEqual([115.8, 28.7]);
  });
});

describe("a position", () => {
  it.each<[string, [number, number], Box, string | undefined]>([
    ["in the district", [115.85, 28.69], nanchang, undefined],
    ["in China", [87.6, 43.8], CHINA, undefined],
    ["0, 0", [0, 0], CHINA, "position-zero"],
    ["swapped", [28.69, 115.85], CHINA, "position-swapped"],
    ["swapped in the district", [28.69, 115.85], nanchang, "position-swapped"],
    ["in another province", [113.3, 23.1], nanchang, "position-outside"],
    ["in another country", [2.3, 48.9], CHINA, "position-outside"],
    ["of no earth", [400, 28], CHINA, "position-outside"],
  ])("%s", (_, coordinates, box, code) => expect(complaintAbout(coordinates, box)?.code).toBe(code));
});

describe("the position cells of a row", () => {
  const cells = { lng: 115.85, lat: 28.69, crs: "wgs84", position_quality: "manual" };
  const none = { lng: null, lat: null, crs: null, position_quality: "unknown" };

  it.each([
    ["a position", cells, [115.85, 28.69]],
    ["none", none, null],
    ["none, with a system", { ...none, crs: "wgs84" }, null],
  ])("give %s", (_, given, position) => expect(placeRow(given, CHINA)).toEqual({ position }));

  it.each([
    ["without a system", { ...cells, crs: null }, "crs", "position-without-crs"],
    ["without latitude", { ...cells, lat: null }, "lat", "position-incomplete"],
    ["without longitude", { ...cells, lng: null }, "lng", "position-incomplete"],
    ["of unknown quality", { ...cells, position_quality: "unknown" }, "position_quality", "position-without-quality"],
    ["absent but surveyed", { ...none, position_quality: "surveyed" }, "position_quality", "quality-without-position"],
    ["far away", { ...cells, lng: 15 }, "lng", "position-outside"],
  ])("are refused when %s", (_, given, column, code) => {
    expect(placeRow(given, CHINA)).toMatchObject({ column, refusal: { code } });
  });
});
