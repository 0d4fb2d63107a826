import "server-only";
import { database } from "@/server/db/client";

/** West, south, east, north; WGS 84. */
type Extent = [number, number, number, number];

const CHINA: Extent = [73, 18, 135, 54];
/** About 1 km, so that no mark lies on the edge, and one alone still has streets around it. */
const MARGIN_DEGREES = 0.01;

/** Where a district's records lie, for data that come without its outline; all of China while there is no position. */
export async function extentOf(district: string): Promise<Extent> {
  const [row] = await database().$queryRaw<{ extent: Extent | null }[]>`
    SELECT CASE WHEN count(lng) > 0 THEN ARRAY[min(lng), min(lat), max(lng), max(lat)] END AS extent
    FROM (
      SELECT code AS region, lng, lat FROM regions
      UNION ALL SELECT region, lng, lat FROM service_points
      UNION ALL SELECT region, lng, lat FROM facilities
      UNION ALL SELECT region, lng, lat FROM projects
    ) placed WHERE left(region, 6) = ${district}`;
  if (!row?.extent) return CHINA;
  const [west, south, east, north] = row.extent;
  return [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES];
}
