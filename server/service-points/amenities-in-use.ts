import "server-only";
import { type Amenity, isAmenity } from "@/domain/service-points/amenities";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { shown } from "@/server/truth/sample";

/** The amenities that some service point is said to have: a filter that can find nothing is no filter. */
export async function listAmenitiesInUse(): Promise<Amenity[]> {
  const rows = await database().$queryRaw<{ amenity: string }[]>`
    SELECT DISTINCT unnest(amenities) AS amenity FROM service_points
    WHERE cardinality(amenities) > 0 AND ${shown(Prisma.sql`amenities_quality`)} ORDER BY 1`;
  return rows.map(({ amenity }) => amenity).filter(isAmenity);
}
