import { describe, expect, it } from "vitest";
import type { FacilityFilter } from "@/domain/facilities/filter";
import { database } from "@/server/db/client";
import { countFacilities, findFacilities, getFacility } from "@/server/facilities/queries";
import { findProjects } from "@/server/projects/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const AT = new Date("2026-09-30T10:00:00+08:00");

const totalOf = async (filter: FacilityFilter) => (await findFacilities(filter, { limit: 1, offset: 0 })).total;

describe.each<[FacilityFilter]>([
  [{}],
  [{ facilityKind: ["school"] }],
  [{ facilityKind: ["school"], schoolStage: ["higher", "senior"] }],
  [{ facilityKind: ["hospital"], region: "360113", status: ["open"] }],
  [{ q: "医院", facilityKind: ["hospital"], grade: ["unknown"] }],
])("counts of %o", (filter) => {
  it("are what each option would show", async () => {
    const counts = await countFacilities(filter);
    for (const [grade, count] of Object.entries(counts.grade ?? {})) {
      expect(await totalOf({ ...filter, grade: [grade as "3a"] }), grade).toBe(count);
    }
    for (const [stage, count] of Object.entries(counts.schoolStage ?? {})) {
      expect(await totalOf({ ...filter, schoolStage: [stage as "higher"] }), stage).toBe(count);
    }
    for (const [status, count] of Object.entries(counts.status)) {
      expect(await totalOf({ ...filter, status: [status as "open"] }), status).toBe(count);
    }
  });
});

it.each([
  ["hospital", "医院"],
  ["Park", "公园"],
  ["schools", "学校"],
  ["metro", "地铁"],
])("finds %s as %s, among facilities and projects", async (english, chinese) => {
  const projects = async (q: string) => (await findProjects({ q }, { limit: 1, offset: 0 })).total;
  expect(await totalOf({ q: english })).toBe(await totalOf({ q: chinese }));
  expect(await projects(english)).toBe(await projects(chinese));
  expect((await totalOf({ q: english })) * (await projects(english))).toBeGreaterThan(0);
});

it("finds by nature and by several stages what the attributes say, and calls the rest unknown", async () => {
  const facility = { region: "360113", source: "map-listing", kind: "school", sortKey: "zzz" };
  await database().facility.createMany({
    data: [
      { ...facility, code: "t-both", name: "两段学校", attributes: { nature: "民办", "school-stage": "小学、初中" } },
      { ...facility, code: "t-odd", name: "别样学校", attributes: { nature: "公办民助", "school-stage": "国际部" } },
    ],
  });
  try {
    expect(await totalOf({ schoolStage: ["primary"], nature: ["private"] })).toBe(1);
    expect(await totalOf({ schoolStage: ["junior", "primary"], nature: ["private"] })).toBe(1);
    expect(await totalOf({ nature: ["public"] })).toBe(0);
    expect(await totalOf({ facilityKind: ["school"], nature: ["unknown"] })).toBe(
      (await totalOf({ facilityKind: ["school"] })) - 1,
    );
    expect((await getFacility("t-both", AT))?.facts).toMatchObject({
      nature: ["private"],
      schoolStage: ["primary", "junior"],
    });
    expect((await getFacility("t-odd", AT))?.facts).toMatchObject({ nature: [], schoolStage: [] });
  } finally {
    await database().facility.deleteMany({ where: { code: { startsWith: "t-" } } });
  }
});
