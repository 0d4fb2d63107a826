import { beforeAll, describe, expect, it } from "vitest";
import { type Coordinates, distanceBetween } from "@/domain/positions/position";
import { seededRandom } from "@/domain/random/seeded-random";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { findFacilities } from "@/server/facilities/queries";
import { facilityColumns, facilityJoins } from "@/server/facilities/rows";
import { nearestRows } from "@/server/positions/place-list";
import { findProjects } from "@/server/projects/queries";
import { findServicePoints } from "@/server/service-points/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2026-09-30T10:00:00+08:00");
const random = seededRandom(20);
const origins = Array.from({ length: 12 }, (): Coordinates => [115.6 + random() * 0.5, 28.4 + random() * 0.45]);

const finders = {
  "service points": (near: Coordinates, limit: number, offset: number) =>
    findServicePoints({ near }, { limit, offset }, at),
  facilities: (near: Coordinates, limit: number, offset: number) => findFacilities({ near }, { limit, offset }),
  projects: (near: Coordinates, limit: number, offset: number) => findProjects({ near }, { limit, offset }),
};

type Placed = { code: string; distance: number | null; position: { coordinates: Coordinates } | null };

/** The same order worked out without the database's index or functions. */
function byBruteForce(rows: Placed[], near: Coordinates): { code: string; distance: number }[] {
  return rows
    .flatMap(({ code, position }) =>
      position ? [{ code, distance: distanceBetween(near, position.coordinates) }] : [],
    )
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
}

describe.each(Object.entries(finders))("%s, nearest first", (_, find) => {
  it.each(origins)("from %f, %f: page by page, as brute force finds them", async (lng, lat) => {
    const near: Coordinates = [lng, lat];
    const rows: Placed[] = [];
    const { total } = await find(near, 1, 0);
    for (let offset = 0; offset < total; offset += 37) rows.push(...(await find(near, 37, offset)).items);

    expect(new Set(rows.map((row) => row.code)).size).toBe(total);
    const positioned = rows.filter((row) => row.position);
    expect(rows.slice(0, positioned.length)).toEqual(positioned);
    const distances = positioned.map((row) => row.distance ?? Number.NaN);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));

    const expected = byBruteForce(rows, near);
    // Places at one spot are equally near: arithmetic decides the last digit, and so their order.
    expect(distances).toEqual(expected.map((row) => Math.round(row.distance)));
    const clearlyApart = expected.filter(
      (row, index) =>
        row.distance - (expected[index - 1]?.distance ?? -1) > 1e-6 &&
        (expected[index + 1]?.distance ?? Number.POSITIVE_INFINITY) - row.distance > 1e-6,
    );
    for (const { code } of clearlyApart) {
      expect(positioned.findIndex((row) => row.code === code)).toBe(expected.findIndex((row) => row.code === code));
    }
  });
});

describe("the index", () => {
  beforeAll(async () => {
    await database().$executeRaw`
      INSERT INTO facilities (code, name, kind, lng, lat, position_quality, source)
      SELECT 'index-' || n, 'x', 'park', 115 + random(), 28 + random(), 'manual', 'x' FROM generate_series(1, 20000) n`;
    await database().$executeRaw`ANALYZE facilities`;
  });

  it("answers the nearest of many", async () => {
    const query = nearestRows(
      {
        from: Prisma.sql`facilities p`,
        where: Prisma.sql`TRUE`,
        columns: facilityColumns(),
        joins: facilityJoins,
      },
      [115.86, 28.69],
      { limit: 20, offset: 0 },
    );
    const plan = await database().$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`EXPLAIN ${query}`);
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("Index Scan using facilities_nearest");
  });

  it("finds a box and a circle as brute force does", async () => {
    const { items } = await findFacilities(
      { near: [115.5, 28.5], radius: 3000, bbox: [115.49, 28.48, 115.6, 28.6] },
      { limit: 200, offset: 0 },
    );
    const all = await database().facility.findMany({ where: { lng: { not: null }, lat: { not: null } } });
    const expected = all.filter(({ lng, lat }) => {
      const [east, north] = [lng ?? 0, lat ?? 0];
      const inBox = east >= 115.49 && east <= 115.6 && north >= 28.48 && north <= 28.6;
      return inBox && distanceBetween([115.5, 28.5], [east, north]) <= 3000;
    });
    expect(items.map((item) => item.code).sort()).toEqual(expected.map((row) => row.code).sort());
    expect(expected.length).toBeGreaterThan(5);
  });
});
