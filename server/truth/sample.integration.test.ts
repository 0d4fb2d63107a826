import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/server/db/client";
import { findMarks } from "@/server/map/queries";
import { findMatters, getMatter } from "@/server/matters/queries";
import { getProject } from "@/server/projects/queries";
import { findServicePoints, getServicePoint } from "@/server/service-points/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2026-09-30T10:00:00+08:00");
const page = { limit: 200, offset: 0 };
const stations = { level: ["village" as const] };

afterEach(() => vi.unstubAllEnvs());

/** A project with a milestone that was made up, and a station's matter that was. */
async function makeUp(): Promise<{ project: string; matter: string; station: string }> {
  const milestone = await database().milestone.findFirstOrThrow();
  const offering = await database().offering.findFirstOrThrow({ where: { servicePoint: { level: "village" } } });
  await database().milestone.updateMany({
    where: { projectCode: milestone.projectCode },
    data: { quality: "sample" },
  });
  await database().offering.updateMany({
    where: { matterCode: offering.matterCode },
    data: { quality: "sample" },
  });
  return { project: milestone.projectCode, matter: offering.matterCode, station: offering.servicePointCode };
}

describe("with SAMPLE=on", () => {
  it("sample positions and hours are shown, and say so", async () => {
    const { items } = await findServicePoints({ ...stations, openAt: at }, page, at);
    expect(items.length).toBeGreaterThan(100);
    expect(items.every((item) => item.position?.quality === "sample")).toBe(true);
    expect(items.every((item) => item.open.quality === "sample")).toBe(true);
  });
});

describe("with SAMPLE=off", () => {
  beforeEach(() => vi.stubEnv("SAMPLE", "off"));

  it("the list keeps its rows without the values that were made up", async () => {
    const { items, total } = await findServicePoints({ ...stations, near: [115.86, 28.69] }, page, at);
    expect(total).toBe(193);
    for (const item of items) {
      expect(item).toMatchObject({ position: null, distance: null, open: { state: "unknown", quality: "unknown" } });
    }
    const station = await getServicePoint(items[0]?.code ?? "", at, [115.86, 28.69]);
    expect(station).toMatchObject({ position: null, distance: null, openingHours: null, hoursQuality: "unknown" });
  });

  it("no filter finds a row by a value that was made up", async () => {
    expect((await findServicePoints({ ...stations, openAt: at }, page, at)).total).toBe(0);
    expect((await findServicePoints({ ...stations, bbox: [110, 20, 120, 30] }, page, at)).total).toBe(0);
    expect((await findServicePoints({ ...stations, near: [115.86, 28.69], radius: 50_000 }, page, at)).total).toBe(0);
  });

  it("the map shows none and counts them", async () => {
    const marks = await findMarks(stations, at);
    expect(marks).toEqual({ features: [], total: 193, withoutPosition: 193 });
  });

  it("rows that were made up do not exist", async () => {
    const { project, matter, station } = await makeUp();
    expect((await getProject(project))?.milestones).toEqual([]);
    expect((await getMatter(matter, at))?.placeCount).toBe(0);
    expect((await findServicePoints({ matter }, page, at)).total).toBe(0);
    const { items } = await findMatters({}, page);
    expect(items.find((item) => item.code === matter)?.placeCount ?? 0).toBe(0);
    const off = await getServicePoint(station, at);
    vi.stubEnv("SAMPLE", "on");
    expect((await getProject(project))?.milestones.length).toBeGreaterThan(0);
    expect((await getServicePoint(station, at))?.matterCount).toBe((off?.matterCount ?? 0) + 1);
  });
});
