import { expect, it } from "vitest";
import { queryWith, travellingQuery } from "./list-query";

const params = () => new URLSearchParams("q=社保&topic=life&page=3&near=115.8,28.6&at=2026-09-30T09:00:00Z");

it.each([
  [{ topic: null }, "?q=社保&near=115.8,28.6&at=2026-09-30T09:00:00Z"],
  [{ topic: "birth" }, "?q=社保&topic=birth&near=115.8,28.6&at=2026-09-30T09:00:00Z"],
  [{ q: null, topic: null, near: null, at: null }, ""],
])("%o changes the query and goes back to page one", (changes, query) => {
  expect(decodeURIComponent(queryWith(params(), changes))).toBe(query);
});

it("keeps place and time for the next page, nothing else", () => {
  expect(decodeURIComponent(travellingQuery(params()))).toBe("?near=115.8,28.6&at=2026-09-30T09:00:00Z");
  expect(travellingQuery(new URLSearchParams("q=1"))).toBe("");
});
