import "server-only";
import { LEAST_REACH_M, REACH_FACTOR } from "@/domain/positions/surroundings";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";

/** West, south, east, north; WGS 84. */
export type Bounds = [number, number, number, number];

/** Where a district's records lie, and how many of them too far off the others to be shown with them. */
export type Extent = { bounds: Bounds; beyond: number };

const CHINA: Bounds = [73, 18, 135, 54];
/** About 1 km, so that no mark lies on the edge, and one alone still has streets around it. */
const MARGIN_DEGREES = 0.01;
/** About 60 km: what is narrower holds nothing that lies far off. */
const NARROW_DEGREES = 0.6;

/** @param district null = of all. */
const placed = (district: string | null) => Prisma.sql`
  SELECT lng, lat FROM (
    SELECT code AS region, lng, lat FROM regions
    UNION ALL SELECT region, lng, lat FROM service_points
    UNION ALL SELECT region, lng, lat FROM facilities
    UNION ALL SELECT region, lng, lat FROM projects
  ) each WHERE lng IS NOT NULL ${district === null ? Prisma.empty : Prisma.sql`AND left(region, 6) = ${district}`}`;

/**
 * Where a district's records lie, for data that come without its outline; all of China while there is no position.
 * One mistyped position a thousand kilometres away must not make the map of all others empty.
 */
export async function extentOf(district: string | null): Promise<Extent> {
  const [row] = await database().$queryRaw<{ bounds: Bounds | null }[]>`
    SELECT CASE WHEN count(*) > 0 THEN ARRAY[min(lng), min(lat), max(lng), max(lat)] END AS bounds
    FROM (${placed(district)}) placed`;
  // Data of another district than the one that is set are still to be seen.
  if (!row?.bounds) return district === null ? { bounds: CHINA, beyond: 0 } : extentOf(null);
  const [west, south, east, north] = row.bounds;
  const isNarrow = east - west <= NARROW_DEGREES && north - south <= NARROW_DEGREES;
  const { bounds, beyond } = isNarrow ? { bounds: row.bounds, beyond: 0 } : await robustExtent(district, row.bounds);
  const [west1, south1, east1, north1] = bounds;
  const margin = MARGIN_DEGREES;
  return { bounds: [west1 - margin, south1 - margin, east1 + margin, north1 + margin], beyond };
}

/** The rule of `domain/positions/surroundings.ts`, told by the database where all positions are. */
async function robustExtent(district: string | null, all: Bounds): Promise<Extent> {
  const [row] = await database().$queryRaw<{ bounds: Bounds | null; beyond: number }[]>`
    WITH placed AS MATERIALIZED (${placed(district)}),
    middle AS (
      SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY lng) AS lng,
             percentile_disc(0.5) WITHIN GROUP (ORDER BY lat) AS lat FROM placed),
    measured AS MATERIALIZED (
      SELECT p.lng, p.lat, distance_metres(p.lng, p.lat, m.lng, m.lat) AS metres FROM placed p, middle m),
    near AS (
      SELECT greatest(${LEAST_REACH_M}::float8,
        ${REACH_FACTOR}::float8 * percentile_disc(0.5) WITHIN GROUP (ORDER BY metres)) AS reach FROM measured)
    SELECT ARRAY[min(lng) FILTER (WHERE metres <= reach), min(lat) FILTER (WHERE metres <= reach),
                 max(lng) FILTER (WHERE metres <= reach), max(lat) FILTER (WHERE metres <= reach)] AS bounds,
           (count(*) FILTER (WHERE metres > reach))::int AS beyond
    FROM measured, near`;
  return { bounds: row?.bounds ?? all, beyond: row?.beyond ?? 0 };
}
