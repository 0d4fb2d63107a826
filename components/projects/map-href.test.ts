import { expect, it } from "vitest";
import { mapHref } from "./map-href";

it.each([
  ["", "?layers=projects"],
  ["stage=building&region=360113&sort=investment&page=2", "?stage=building&region=360113&layers=projects"],
  ["q=学校&near=115.8,28.6&layers=hospital", "?q=学校&near=115.8,28.6&layers=projects"],
])("the map for %j is %s", (query, href) => {
  expect(decodeURIComponent(mapHref(new URLSearchParams(query)))).toBe(href);
});
