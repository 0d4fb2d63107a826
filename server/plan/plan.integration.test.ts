import { describe, expect, it } from "vitest";
import { planSchema } from "@/domain/plan/plan";
import { seededRandom } from "@/domain/random/seeded-random";
import { database } from "@/server/db/client";
import { findPlan, getBasket } from "@/server/plan/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const from: [number, number] = [115.8437, 28.6962];
const at = new Date("2026-09-16T10:00:00+08:00");

async function planFor(codes: string[], more: Partial<Parameters<typeof findPlan>[1]> = {}) {
  return findPlan(await getBasket(codes, at), { from, at, mode: "walk", ...more });
}

/** Service points that one can come to with a matter and go without it. */
async function handling(code: string): Promise<Set<string>> {
  const rows = await database().offering.findMany({
    where: { matterCode: code, mode: { not: "assistance" } },
    select: { servicePointCode: true },
  });
  return new Set(rows.map(({ servicePointCode }) => servicePointCode));
}

describe("plans on the sample district", () => {
  it("does every matter at a place that handles it, within opening hours, in as few stops as there are", async () => {
    const random = seededRandom(7);
    const all = await database().matter.findMany({ select: { code: true }, orderBy: { code: "asc" } });
    const positioned = await database().servicePoint.findMany({
      where: { lng: { not: null }, openingHours: { not: null } },
      select: { code: true },
    });
    for (let run = 0; run < 40; run++) {
      const size = 1 + Math.floor(random() * 8);
      const codes = Array.from({ length: size }, () => all[Math.floor(random() * all.length)]?.code ?? "M001");
      const basket = [...new Set(codes)];
      const { plan } = await planFor(basket);
      expect(() => planSchema.parse(plan)).not.toThrow();
      const leftOut = plan.leftOut.map(({ matter }) => matter.code);
      const places = new Map<string, Set<string>>();
      for (const code of basket) places.set(code, await handling(code));
      for (const code of leftOut) expect(places.get(code)?.size, `${code} is left out`).toBe(0);
      const wanted = basket.filter((code) => !leftOut.includes(code));
      if (wanted.length === 0) continue;
      for (const trip of plan.items) {
        const done = trip.stops.flatMap(({ matters }) => matters.map(({ code }) => code));
        expect(done.sort()).toEqual([...wanted].sort());
        for (const { servicePoint, matters, arrive, begin, leave } of trip.stops) {
          for (const { code } of matters) expect(places.get(code)).toContain(servicePoint.code);
          expect([arrive, begin, leave]).toEqual([arrive, begin, leave].sort());
        }
      }
      const single = positioned.some(({ code }) => wanted.every((matter) => places.get(matter)?.has(code)));
      if (single) expect(plan.items[0]?.stops).toHaveLength(1);
    }
  });

  it("takes the nearest place that is open, and the next day when today is over", async () => {
    const { plan, places } = await planFor(["M001"]);
    expect(plan).toMatchObject({ outlook: "today", items: [{ worse: [] }, {}, {}] });
    expect(places.map(({ code }) => code)).toContain(plan.items[0]?.stops[0]?.servicePoint.code);
    const late = await planFor(["M001"], { at: new Date("2026-09-18T19:00:00+08:00") });
    expect(late.plan.outlook).toBe("later");
    // The Sunday before Mid-Autumn is a working day of the year's notice.
    expect(late.plan.items[0]?.depart.slice(0, 10)).toBe("2026-09-20");
  });

  it("is fast enough on the district", async () => {
    const basket = await getBasket(["M001", "M003", "M006", "M008", "M022", "M067", "M133", "M138"], at);
    await findPlan(basket, { from, at, mode: "walk" });
    const before = process.cpuUsage();
    await findPlan(basket, { from, at, mode: "walk" });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  });
});
