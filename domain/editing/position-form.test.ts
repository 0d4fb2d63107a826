import { describe, expect, it } from "vitest";
import { type PositionValues, placeOfValues, positionNames, readPositionForm } from "@/domain/editing/position-form";

const stored = {
  lng: "115.8",
  lat: "28.6",
  crs: "wgs84",
  position_quality: "approximate",
  precision: "300",
  position_source: "sample-generator",
};
const read = (changes: Record<string, string>, names?: PositionValues) => {
  const form: Record<string, string> = { ...stored, ...changes };
  return readPositionForm((name) => form[name] ?? "", names);
};

it("is what the fields say where nothing was pasted", () => {
  expect(read({})).toEqual({
    values: {
      lng: "115.8",
      lat: "28.6",
      crs: "wgs84",
      quality: "approximate",
      precision: "300",
      source: "sample-generator",
      positionText: "",
    },
    problem: null,
  });
});

describe("what was pasted", () => {
  it.each([
    [
      "numbers keep the system chosen",
      { position_text: "115.85, 28.68", crs: "bd09" },
      "115.85 28.68 bd09 manual  placed-by-hand",
    ],
    [
      "a link tells its own",
      { position_text: "https://uri.amap.com/marker?position=115.85,28.68" },
      "115.85 28.68 gcj02 geocoded  map-amap",
    ],
    [
      "a link without a map of its own tells none",
      { position_text: "geo:28.68,115.85" },
      "115.85 28.68 wgs84 geocoded  ",
    ],
    [
      "numbers are by hand",
      { position_text: "28.68 115.85", position_quality: "unknown" },
      "115.85 28.68 wgs84 manual  placed-by-hand",
    ],
    [
      "a link is a public map",
      { position_text: "https://uri.amap.com/marker?position=115.85,28.68", position_quality: "" },
      "115.85 28.68 gcj02 geocoded  map-amap",
    ],
  ])("%s", (_, changes, expected) => {
    const { values, problem } = read(changes);
    expect(problem).toBeNull();
    expect([values.lng, values.lat, values.crs, values.quality, values.precision, values.source].join(" ")).toBe(
      expected,
    );
    expect(values.positionText).toBe("");
  });

  it.each([
    ["红谷中大道", "none"],
    ["139.69, 35.68", "outside"],
  ])("%s is a problem, and nothing is changed", (position_text, problem) => {
    expect(read({ position_text })).toMatchObject({ problem, values: { lng: "115.8", positionText: position_text } });
  });
});

it("reads other names", () => {
  const names = { ...positionNames, lng: "start_lng" };
  expect(read({ start_lng: "115.9" }, names).values).toMatchObject({ lng: "115.9", lat: "28.6" });
});

it.each([
  ["115.85", "28.68", "wgs84", true],
  ["１１５.85", "28.68", "wgs84", true],
  ["115.85", "28.68", "gcj02", true],
  ["", "28.68", "wgs84", false],
  ["115.85", "", "wgs84", false],
  ["east", "28.68", "wgs84", false],
  ["215.85", "28.68", "wgs84", false],
  ["115.85", "28.68", "", false],
])("%s, %s in %j lies somewhere: %s", (lng, lat, crs, expected) => {
  expect(placeOfValues({ lng, lat, crs }) !== null).toBe(expected);
});
