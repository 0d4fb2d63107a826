import { expect, it } from "vitest";
import { database } from "@/server/db/client";
import { getFacility } from "@/server/facilities/queries";
import { findFacilitiesAt, findProjectsAt } from "@/server/facilities/same-place";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2026-06-30T04:00:00Z");

it("a facility and its projects find each other", async () => {
  const park = await getFacility("park-ganjiang-citizen", new Date("2026-09-30T10:00:00+08:00"));
  const projects = await findProjectsAt(park?.attributes ?? {}, at);
  expect(projects.map(({ code }) => code)).toEqual(["ganjiang-citizen-park-3", "ganjiang-citizen-park-4-5"]);
  for (const { code } of projects) {
    expect((await findFacilitiesAt(code)).map((facility) => facility.code)).toEqual(["park-ganjiang-citizen"]);
  }
  expect(await findFacilitiesAt("no-such-project")).toEqual([]);
});

it("every project that a facility names is loaded", async () => {
  const facilities = await database().facility.findMany({ select: { attributes: true } });
  const named = facilities
    .map(({ attributes }) => attributes as Record<string, string>)
    .filter(({ project }) => project);
  expect(named.length).toBeGreaterThan(10);
  for (const attributes of named) {
    expect(await findProjectsAt(attributes, at), attributes.project).toHaveLength(
      attributes.project?.split("、").length ?? 0,
    );
  }
});
