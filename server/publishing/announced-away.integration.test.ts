import { beforeAll, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { findMatterPlaces } from "@/server/matters/queries";
import { findPlan, getBasket } from "@/server/plan/queries";
import { findNextOpening } from "@/server/service-points/next-opening";
import { findServicePoints, getServicePoint } from "@/server/service-points/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

// A Sunday evening; on Monday it is away.
const eve = new Date("2026-11-22T20:00:00+08:00");
const monday = new Date("2026-11-23T10:00:00+08:00");
const page = { limit: 500, offset: 0 };
let [code, near]: [string, [number, number]] = ["", [0, 0]];

beforeAll(async () => {
  const { items } = await findMatterPlaces("M001", { mode: ["full"], openAt: monday }, page, monday);
  const placed = items.find(({ position }) => position);
  if (!placed?.position) throw new Error("The sample has no such place.");
  code = placed.code;
  near = placed.position.coordinates;
  await database().publishingDecision.create({
    data: {
      noun: "service-points",
      code,
      action: "withdraw",
      decidedAt: new Date("2026-11-01T00:00:00Z"),
      decidedBy: "system",
      plannedDate: new Date("2026-11-23"),
      reason: "合并",
    },
  });
});

it("a place that is announced to be withdrawn does not open on that day, and its row says so before", async () => {
  const { items } = await findServicePoints({ near }, page, eve);
  const row = items.find((each) => each.code === code);
  expect(row?.plans).toEqual([{ action: "withdraw", on: "2026-11-23" }]);
  expect(row?.open).toMatchObject({ state: "closed", next: null });
  expect(row?.status).toBe("active");
  expect(await getServicePoint(code, monday)).toMatchObject({ status: "suspended", suspendedUntil: null });
});

it("it is not among those that are open then, that open next or that people with a job can come to", async () => {
  const codes = async (filter: object) =>
    (await findServicePoints({ near, ...filter }, page, monday)).items.map((each) => each.code);
  expect(await codes({ openAt: monday })).not.toContain(code);
  expect(await codes({ afterWork: monday })).not.toContain(code);
  expect((await findNextOpening({ near }, eve))?.code).not.toBe(code);
});

it("no plan for that day stops there", async () => {
  const { plan } = await findPlan(await getBasket(["M001"], eve), { from: near, at: eve });
  const stops = [...plan.items, ...plan.split].flatMap((trip) =>
    trip.stops.map(({ servicePoint }) => servicePoint.code),
  );
  expect(stops.length).toBeGreaterThan(0);
  expect(stops).not.toContain(code);
});
