import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { findMarks } from "@/server/map/queries";
import { findMatterPlaces } from "@/server/matters/queries";
import { openStateByHours } from "@/server/service-points/opening";
import { findServicePoints, getServicePoint } from "@/server/service-points/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const all = { limit: 200, offset: 0 };
const instant = (text: string) => new Date(`${text}:00+08:00`);
const known = "test-";

/** Service points with hours richer than the samples have. */
const fixtures: Record<string, { openingHours: string | null; [column: string]: unknown }> = {
  office: { openingHours: "Mo-Fr 09:00-12:00,13:30-17:00; PH off" },
  evening: { openingHours: 'Mo-Fr 09:00-17:00; Th 09:00-20:00 "延时服务"; PH off' },
  saturday: { openingHours: 'Mo-Fr 09:00-17:00; Sa 09:00-12:00 "by appointment"; PH off' },
  ticket: { openingHours: 'Mo-Fr 09:00-17:00 "last ticket 16:30"' },
  night: { openingHours: "Mo-Su 22:00-02:00" },
  unread: { openingHours: "whenever" },
  none: { openingHours: null },
  suspended: { openingHours: "24/7", status: "suspended", statusReason: "装修" },
  returning: {
    openingHours: "24/7",
    status: "suspended",
    suspendedUntil: new Date("2026-10-09"),
    statusReason: "装修",
  },
  moved: { openingHours: "24/7", status: "moved", movedTo: "test-evening" },
};

beforeAll(async () => {
  await database().servicePoint.createMany({
    data: Object.entries(fixtures).map(([code, columns]) => ({
      code: `${known}${code}`,
      name: code,
      level: "village",
      kind: "village-station",
      region: "360113",
      lng: 115.86,
      lat: 28.69,
      positionQuality: "manual",
      hoursQuality: "reported",
      source: "article-002",
      ...columns,
    })),
  });
});

const ours = (codes: string[]): string[] =>
  codes.flatMap((code) => (code.startsWith(known) ? [code.slice(known.length)] : [])).sort();

/** What list and map find, which is the same, for a filter. */
async function found(filter: { openAt?: Date; afterWork?: Date }, at: Date): Promise<string[]> {
  const [list, marks] = await Promise.all([
    findServicePoints({ ...filter, near: [115.86, 28.69] }, all, at),
    findMarks(filter, at),
  ]);
  const listed = ours(list.items.map(({ code }) => code));
  expect(ours(marks.features.map(({ properties }) => properties.c))).toEqual(listed);
  return listed;
}

describe("open at an instant", () => {
  it.each([
    ["2026-09-24T16:29", ["evening", "office", "saturday", "ticket"]],
    ["2026-09-24T16:30", ["evening", "office", "saturday"]],
    ["2026-09-24T18:30", ["evening"]],
    ["2026-09-24T22:00", ["night"]],
    ["2026-09-26T10:00", []],
    ["2026-10-01T01:59", ["night"]],
    ["2026-10-09T23:59", ["night"]],
    ["2026-10-10T10:00", ["evening", "office", "returning", "saturday", "ticket"]],
  ])("at %s: %s", async (at, expected) => {
    expect(await found({ openAt: instant(at) }, instant(at))).toEqual(expected);
  });
});

describe("after work", () => {
  it.each([
    ["2026-09-24T10:00", ["evening", "night", "saturday"]],
    ["2026-10-01T10:00", ["evening", "night", "saturday"]],
    ["2026-10-10T10:00", ["evening", "night", "returning", "saturday"]],
  ])("from %s: %s", async (at, expected) => {
    expect(await found({ afterWork: instant(at) }, instant(at))).toEqual(expected);
  });

  it("narrows the places of a matter", async () => {
    const at = instant("2026-09-24T10:00");
    const matterCode = (await database().offering.findFirstOrThrow()).matterCode;
    await database().offering.createMany({
      data: ["test-office", "test-evening"].map((servicePointCode) => ({
        matterCode,
        servicePointCode,
        mode: "full",
        quality: "reported",
        source: "article-002",
      })),
    });
    const { items } = await findMatterPlaces(matterCode, { afterWork: at, near: [115.86, 28.69] }, all, at);
    expect(ours(items.map(({ code }) => code))).toEqual(["evening"]);
  });
});

describe("status", () => {
  const nothing = { statusReason: null, suspendedUntil: null, movedTo: null };

  it.each([
    ["suspended", "2026-09-24T10:00", { status: "suspended", ...nothing, statusReason: "装修" }, "suspended"],
    [
      "returning",
      "2026-10-09T23:59",
      { status: "suspended", ...nothing, statusReason: "装修", suspendedUntil: "2026-10-09" },
      "suspended",
    ],
    ["returning", "2026-10-10T00:00", { status: "active", ...nothing }, "open"],
    [
      "moved",
      "2026-09-24T10:00",
      { status: "moved", ...nothing, movedTo: { code: "test-evening", name: "evening" } },
      "suspended",
    ],
    ["unread", "2026-09-24T10:00", { status: "active", ...nothing }, "unknown"],
  ])("%s at %s", async (code, at, expected, state) => {
    const point = await getServicePoint(`${known}${code}`, instant(at));
    expect(point).toMatchObject(expected);
    expect(point?.open.state).toBe(state);
    const marks = await findMarks({ nouns: ["service-points"] }, instant(at));
    const mark = marks.features.find(({ properties }) => properties.c === `${known}${code}`)?.properties;
    expect(mark?.o).toBe(state);
    expect(mark?.s).toBe(expected.status === "active" ? undefined : expected.status);
  });
});

it.each([
  ["Mo-Su 09:00-17:00", "2026-09-16T10:00:00+08:00", "open"],
  ["Mo-Su 09:00-17:00", "2026-09-16T20:00:00+08:00", "closed"],
  ["every day, more or less", "2026-09-16T10:00:00+08:00", undefined],
  [undefined, "2026-09-16T10:00:00+08:00", undefined],
])("hours of a place that are %s say at %s: %s", (hours, at, state) => {
  expect(openStateByHours(hours, new Date(at))?.state).toBe(state);
});
