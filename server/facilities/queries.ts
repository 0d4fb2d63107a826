import "server-only";
import type { Facility, FacilitySummary } from "@/domain/facilities/facility";
import type { Page } from "@/domain/lists/page";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Coordinates } from "@/domain/positions/position";
import { Prisma } from "@/prisma/generated/client";
import {
  type FacilityDetailRow,
  type FacilityRow,
  facilitiesMatching,
  facilityColumns,
  facilityDetailColumns,
  facilityJoins,
  facilityOf,
  facilitySummaryOf,
} from "@/server/facilities/rows";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { pageOfPlaces, placeByCode } from "@/server/positions/place-list";
import { citationsOf } from "@/server/sources/rows";

/** Facilities that match: nearest first with `near`, otherwise by name; those without a position last. */
export async function findFacilities(filter: PlaceFilter, page: PageRequest): Promise<Page<FacilitySummary>> {
  const { rows, total } = await pageOfPlaces<FacilityRow>(
    {
      from: Prisma.sql`facilities p`,
      where: facilitiesMatching(filter),
      columns: facilityColumns(),
      joins: facilityJoins,
      near: filter.near,
    },
    page,
  );
  return pageOf(rows.map(facilitySummaryOf), total, page);
}

/** One facility, or null. */
export async function getFacility(code: string, near?: Coordinates): Promise<Facility | null> {
  const row = await placeByCode<FacilityDetailRow>(
    { from: Prisma.sql`facilities p`, columns: facilityDetailColumns(), joins: facilityJoins, near },
    code,
  );
  if (!row) return null;
  const cite = await citationsOf([row.position_source]);
  return facilityOf(row, row.position_source ? cite(row.position_source) : null);
}
