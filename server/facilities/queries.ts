import "server-only";
import { choicesOf, type FacilityFacet, facetNames, facetsOf } from "@/domain/facilities/facets";
import type { Facility, FacilitySummary } from "@/domain/facilities/facility";
import type { FacilityCounts, FacilityFilter } from "@/domain/facilities/filter";
import type { Page } from "@/domain/lists/page";
import type { Coordinates } from "@/domain/positions/position";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import {
  type FacilityDetailRow,
  type FacilityRow,
  facilitiesMatching,
  facilityColumns,
  facilityDetailColumns,
  facilityJoins,
  facilityOf,
  facilitySummaryOf,
  hasChoice,
} from "@/server/facilities/rows";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { pageOfPlaces, placeByCode } from "@/server/positions/place-list";
import { citationsOf } from "@/server/sources/rows";

/** Facilities that match: nearest first with `near`, otherwise by name; those without a position last. */
export async function findFacilities(filter: FacilityFilter, page: PageRequest): Promise<Page<FacilitySummary>> {
  const { rows, total } = await pageOfPlaces<FacilityRow>(
    {
      from: Prisma.sql`facilities p`,
      where: await facilitiesMatching(filter),
      columns: facilityColumns(),
      joins: facilityJoins,
      near: filter.near,
    },
    page,
  );
  return pageOf(rows.map(facilitySummaryOf), total, page);
}

/**
 * How many facilities each kind, district and state would show, were it chosen instead;
 * and each choice of the facets that the chosen kinds have.
 */
export async function countFacilities(filter: FacilityFilter): Promise<FacilityCounts> {
  const count = async (option: Prisma.Sql, without: FacilityFilter) => {
    const rows = await database().$queryRaw<{ option: string | null; count: number }[]>`
      SELECT ${option} AS option, count(*)::int AS count FROM facilities p WHERE ${await facilitiesMatching(without)} GROUP BY 1`;
    return Object.fromEntries(rows.map((row) => [row.option ?? "", row.count]));
  };
  // A school may be of two stages: each choice is counted by itself.
  const choices = async (facet: FacilityFacet) => {
    const columns = choicesOf(facet).map(
      (choice) => Prisma.sql`${choice}::text, (count(*) FILTER (WHERE ${hasChoice(facet, choice)}))::int`,
    );
    const rows = await database().$queryRaw<{ counts: Record<string, number> }[]>`
      SELECT json_build_object(${Prisma.join(columns)}) AS counts
      FROM facilities p WHERE ${await facilitiesMatching({ ...filter, [facet]: undefined })}`;
    return [facet, rows[0]?.counts ?? {}] as const;
  };
  const withoutFacets = Object.fromEntries(facetNames.map((facet) => [facet, undefined]));
  const [kind, region, status, ...facets] = await Promise.all([
    // Facets belong to kinds: another kind is chosen without them.
    count(Prisma.sql`p.kind`, { ...filter, ...withoutFacets, facilityKind: undefined }),
    count(Prisma.sql`left(p.region, 6)`, { ...filter, region: undefined }),
    count(Prisma.sql`p.status`, { ...filter, status: undefined }),
    ...facetsOf(filter.facilityKind ?? []).map(choices),
  ]);
  return { kind, region, status, ...Object.fromEntries(facets) };
}

/** One facility, or null. */
export async function getFacility(code: string, at: Date, near?: Coordinates): Promise<Facility | null> {
  const row = await placeByCode<FacilityDetailRow>(
    { from: Prisma.sql`facilities p`, columns: facilityDetailColumns(at), joins: facilityJoins, near },
    code,
  );
  if (!row) return null;
  const cite = await citationsOf([row.position_source]);
  return facilityOf(row, row.position_source ? cite(row.position_source) : null, at);
}
