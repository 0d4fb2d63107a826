import { expect, it } from "vitest";
import { askHref, returnTo } from "./return-to";

it.each([
  ["plan", "/plan"],
  ["projects", "/projects#project-list"],
  ["matters/M001", "/matters/M001#places"],
  ["bundles/newborn", "/bundles/newborn"],
  ["matters/..", "/"],
  ["bundles/..", "/"],
  ["matters/../plan", "/"],
  ["//evil.example", "/"],
  ["https://evil.example", "/"],
  ["plan\n", "/"],
  [undefined, "/"],
])("%j leads back to %s", (to, target) => {
  const { path, hash } = returnTo(to);
  expect(path + hash).toBe(target);
});

it("asks for the place and keeps the rest of the query", () => {
  const params = new URLSearchParams("stage=building&near=115.8,28.6&place=x&page=3");
  expect(askHref(params, "projects")).toBe("/nearby?back=stage%3Dbuilding&to=projects");
  expect(askHref(new URLSearchParams("near=115.8,28.6"))).toBe("/nearby");
});
