import { describe, expect, it } from "vitest";
import { cursorFor } from "@/domain/lists/page";
import { defaultLayers, mapLayers } from "@/domain/map/layers";
import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import { flatParams, parsePlaceParams, placeParamsSchema } from "@/domain/map/search-params";

const now = new Date("2026-09-30T01:00:00Z");
const parse = (query: string) => parsePlaceParams(new URLSearchParams(query), now);
const monday = new Date("2026-09-28T01:00:00Z");

describe("parsePlaceParams: filter", () => {
  it.each<[string, Partial<PlaceFilter>]>([
    ["q=社保卡", { q: "社保卡" }],
    ["q=+", { q: undefined }],
    ["near=115.86,28.7&radius=1000", { near: [115.86, 28.7], radius: 1000 }],
    ["bbox=115.8,28.6,115.9,28.7", { bbox: [115.8, 28.6, 115.9, 28.7] }],
    ["region=360113", { region: "360113" }],
    ["level=district,village", { level: ["district", "village"] }],
    ["level=district&level=village", { level: ["district", "village"] }],
    ["kind=self-service", { kind: ["self-service"] }],
    ["amenity=lift,wifi", { amenity: ["lift", "wifi"] }],
    ["open=now", { openAt: now }],
    ["open=now&at=2026-09-28T09:00:00%2B08:00", { openAt: monday }],
    ["openAt=2026-09-28T09:00:00%2B08:00", { openAt: monday, afterWork: undefined }],
    ["open=after-work", { openAt: undefined, afterWork: now }],
    ["open=after-work&at=2026-09-28T09:00:00%2B08:00", { openAt: undefined, afterWork: monday }],
    ["open=after-work&openAt=2026-09-28T09:00:00%2B08:00", { openAt: monday, afterWork: now }],
    ["at=2026-09-28T09:00:00%2B08:00", { openAt: undefined }],
    ["matter=M-001", { matter: "M-001" }],
    ["stage=building&category=industry", { stage: ["building"], category: ["industry"] }],
    ["layers=service-points", { nouns: ["service-points"], levelLayers: undefined, facilityKind: undefined }],
    ["layers=service-points-village", { nouns: ["service-points"], levelLayers: ["village"] }],
    ["layers=projects-building,park", { nouns: ["facilities", "projects"], stageLayers: ["building"] }],
    ["layers=facilities", { nouns: ["facilities"], facilityKind: undefined }],
    [
      "layers=hospital,projects",
      { nouns: ["facilities", "projects"], facilityKind: ["hospital"], stageLayers: undefined },
    ],
    ["layers=none", { nouns: [], facilityKind: undefined }],
    [`layers=${mapLayers.join(",")}`, { nouns: ["service-points", "facilities", "projects"], facilityKind: undefined }],
    ["layers=service-points,projects,facilities", { levelLayers: undefined, stageLayers: undefined }],
  ])("%s", (query, expected) => {
    const { filter, ignored } = parse(query);
    expect(filter).toMatchObject(expected);
    expect(ignored).toEqual([]);
  });
});

describe("parsePlaceParams: without parameters", () => {
  const { filter, ignored, ...rest } = parse("");

  it("shows everything but the metro stations, from the start", () => {
    expect(rest).toEqual({ at: now, center: null, zoom: null, layers: defaultLayers, limit: 20, offset: 0 });
    expect(filter.facilityKind).not.toContain("metro-station");
    expect(shownNouns(filter).sort()).toEqual(["facilities", "projects", "service-points"]);
    expect(ignored).toEqual([]);
  });
});

describe("parsePlaceParams: view and page", () => {
  it("reads centre, zoom, limit, cursor and at", () => {
    expect(parse(`c=115.86,28.7&z=13.5&limit=50&cursor=${cursorFor(40)}&at=2026-09-28T01:00:00Z`)).toMatchObject({
      center: [115.86, 28.7],
      zoom: 13.5,
      limit: 50,
      offset: 40,
      at: monday,
    });
  });
});

describe("parsePlaceParams: what it ignores, and says so", () => {
  it.each<[string, { name: string; reason: string }[], Partial<PlaceFilter>]>([
    ["near=28.7,115.86", [{ name: "near", reason: "out-of-range" }], { near: undefined }],
    [`q=${"a".repeat(101)}`, [{ name: "q", reason: "too-long" }], { q: undefined }],
    ["radius=500", [{ name: "radius", reason: "needs-near" }], { radius: undefined }],
    ["level=district,moon", [{ name: "level", reason: "not-one-of" }], { level: ["district"] }],
    ["level=moon&region=360113", [{ name: "level", reason: "not-one-of" }], { level: undefined, region: "360113" }],
    ["layers=casino,park", [{ name: "layers", reason: "not-one-of" }], { facilityKind: ["park"] }],
    ["base=atlantis", [{ name: "base", reason: "not-one-of" }], {}],
    ["base=built-in", [], {}],
    ["open=later", [{ name: "open", reason: "not-one-of" }], { openAt: undefined }],
    ["at=tomorrow", [{ name: "at", reason: "malformed" }], {}],
    ["limit=0", [{ name: "limit", reason: "out-of-range" }], {}],
    ["limit=many", [{ name: "limit", reason: "malformed" }], {}],
    ["cursor=40", [{ name: "cursor", reason: "malformed" }], {}],
    [
      "z=99&c=1",
      [
        { name: "z", reason: "out-of-range" },
        { name: "c", reason: "malformed" },
      ],
      {},
    ],
    ["near=&bbox=&kind=", [], { near: undefined, kind: undefined }],
    ["utm_source=wechat&__proto__=x", [], {}],
  ])("%s", (query, ignored, expected) => {
    const result = parse(query);
    expect(result.ignored).toEqual(ignored);
    expect(result.filter).toMatchObject(expected);
    expect(result).toMatchObject({ at: now, limit: 20, offset: 0, zoom: null, center: null });
  });
});

it("reads a record as Next hands it over exactly like a URL", () => {
  expect(flatParams({ level: ["district", "village"], q: "a", z: undefined, kind: "" })).toEqual({
    level: "district,village",
    q: "a",
  });
});

it("can be narrowed to a strict schema for one route", () => {
  const route = placeParamsSchema.pick({ near: true, limit: true }).strict();
  expect(route.parse({ near: "1,2" })).toEqual({ near: [1, 2], limit: 20 });
  expect(route.safeParse({ zoom: "3" }).error?.issues[0]?.code).toBe("unrecognized_keys");
});
