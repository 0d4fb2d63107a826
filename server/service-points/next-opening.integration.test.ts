import { expect, it } from "vitest";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { findNextOpening } from "@/server/service-points/next-opening";
import { findServicePoints } from "@/server/service-points/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

it.each<[string, PlaceFilter, string]>([
  ["at night", {}, "2026-11-20T23:00:00+08:00"],
  ["at night, from somewhere", { near: [115.86, 28.69] }, "2026-11-20T23:00:00+08:00"],
  ["on a Sunday, township centres", { level: ["township"] }, "2026-11-22T09:00:00+08:00"],
  ["before a holiday, with a matter", { matter: "M001" }, "2026-09-30T20:00:00+08:00"],
])("%s: the first in the list that opens at the earliest time of all", async (_, filter, from) => {
  const at = new Date(from);
  const { items } = await findServicePoints(filter, { limit: 1_000, offset: 0 }, at);
  const times = items.flatMap(({ open }) => (open.next ? [Date.parse(open.next)] : []));
  const first = items.find(({ open }) => open.next && Date.parse(open.next) === Math.min(...times));
  expect(first).toBeDefined();
  expect(await findNextOpening({ ...filter, openAt: at }, at)).toEqual(first);
});

it("has no answer where nothing matches", async () => {
  expect(await findNextOpening({ q: "zzzz" }, new Date("2026-11-20T23:00:00+08:00"))).toBeNull();
});
