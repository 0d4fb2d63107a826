import "server-only";
import {
  choicesOf,
  type FacilityFacet,
  facetNames,
  facilityFacets,
  facilityFacts,
  wordsOf,
} from "@/domain/facilities/facets";
import type { Facility, FacilityKind, FacilityStatus, FacilitySummary } from "@/domain/facilities/facility";
import type { FacilityFilter } from "@/domain/facilities/filter";
import { shownNouns } from "@/domain/map/place-filter";
import type { Citation } from "@/domain/sources/source";
import { Prisma } from "@/prisma/generated/client";
import {
  allOf,
  oneOf,
  type PositionColumns,
  placeConditions,
  positionColumns,
  positionOf,
} from "@/server/positions/rows";
import { type CitationColumns, citationColumns, citationJoin, citationOf } from "@/server/sources/rows";
import { groupsAt } from "@/server/verification/columns";
import { type GroupRows, told } from "@/server/verification/rows";

/** Columns of a facility `p` for a summary; needs `facilityJoins`. */
export const facilityColumns = () => Prisma.sql`
  p.code, p.name, p.kind, p.region, r.name AS region_name, p.address, ${positionColumns()}, p.status, p.section,
  ${citationColumns}`;

export const facilityJoins = Prisma.sql`LEFT JOIN regions r ON r.code = p.region ${citationJoin}`;

export type FacilityRow = PositionColumns &
  CitationColumns & {
    code: string;
    name: string;
    kind: string;
    region: string | null;
    region_name: string | null;
    address: string | null;
    status: string;
    section: string | null;
    distance: number | null;
  };

export const facilityDetailColumns = (at: Date) =>
  Prisma.sql`${facilityColumns()}, ${groupsAt("facilities", at)} AS verifications, p.aliases, p.attributes, p.note`;

export type FacilityDetailRow = FacilityRow & {
  aliases: string[];
  attributes: Record<string, string>;
  note: string | null;
  verifications: GroupRows;
};

export function facilitySummaryOf(row: FacilityRow): FacilitySummary {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind as FacilityKind,
    region: row.region,
    regionName: row.region_name ?? row.region,
    address: row.address,
    position: positionOf(row),
    distance: row.distance,
    status: row.status as FacilityStatus,
    source: citationOf(row, row.section),
  };
}

export function facilityOf(row: FacilityDetailRow, positionSource: Citation | null, at: Date): Facility {
  return {
    ...facilitySummaryOf(row),
    aliases: row.aliases,
    attributes: row.attributes,
    facts: facilityFacts(row.attributes),
    positionSource,
    verification: { position: told("position", row.verifications.position, at) },
    note: row.note,
  };
}

/** Facilities `p` that a filter shows: the one condition behind the list, the map and the counts. */
export async function facilitiesMatching(filter: FacilityFilter): Promise<Prisma.Sql> {
  if (!shownNouns(filter).includes("facilities")) return Prisma.sql`FALSE`;
  return allOf([
    ...(await placeConditions(filter)),
    ...oneOf(Prisma.sql`p.kind`, filter.facilityKind),
    ...oneOf(Prisma.sql`p.status`, filter.status),
    ...facetNames.flatMap((facet) => {
      const choices = filter[facet];
      return choices?.length ? [anyOf(choices.map((choice) => hasChoice(facet, choice)))] : [];
    }),
  ]);
}

const anyOf = (conditions: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, " OR ")})`;

/** Facilities `p` of the facet's kinds that say this of themselves; for `unknown`, that say nothing the facet knows. */
export function hasChoice(facet: FacilityFacet, choice: string): Prisma.Sql {
  const { attribute, kinds } = facilityFacets[facet];
  const said = (words: readonly string[]) =>
    Prisma.sql`coalesce(string_to_array(p.attributes ->> ${attribute}, '、') && ${[...words]}::text[], FALSE)`;
  const condition =
    choice === "unknown"
      ? Prisma.sql`NOT ${said(choicesOf(facet).flatMap((each) => wordsOf(facet, each)))}`
      : said(wordsOf(facet, choice));
  return Prisma.sql`(p.kind = ANY(${[...kinds]}::text[]) AND ${condition})`;
}
