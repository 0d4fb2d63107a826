import "server-only";
import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import type { ProjectCategory, ProjectStage, ProjectSummary, Qualifier } from "@/domain/projects/project";
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

/** Columns of a project `p` for a summary; needs `projectJoins`. */
export const projectColumns = () => Prisma.sql`
  p.code, p.name, p.region, r.name AS region_name, d.name AS district_name, p.category, p.stage, p.status_reported,
  p.total_investment::float8 AS total_investment, p.investment_qualifier, p.finish_planned, ${positionColumns()},
  p.as_of, p.section, ${citationColumns}`;

export const projectJoins = Prisma.sql`LEFT JOIN regions r ON r.code = p.region
  LEFT JOIN regions d ON length(p.region) > 6 AND d.code = left(p.region, 6) ${citationJoin}`;

export type ProjectRow = PositionColumns &
  CitationColumns & {
    code: string;
    name: string;
    region: string | null;
    region_name: string | null;
    district_name: string | null;
    category: string;
    stage: string;
    status_reported: string | null;
    total_investment: number | null;
    investment_qualifier: string | null;
    finish_planned: string | null;
    as_of: string | null;
    section: string | null;
    distance: number | null;
  };

export const projectDetailColumns = () => Prisma.sql`${projectColumns()},
  p.aliases, p.project_code, p.fine_stage, p.land_area::float8 AS land_area, p.floor_area::float8 AS floor_area,
  p.start_planned, p.start_actual, p.finish_actual, p.address, p.attributes, p.note`;

export type ProjectDetailRow = ProjectRow & {
  aliases: string[];
  project_code: string | null;
  fine_stage: string | null;
  land_area: number | null;
  floor_area: number | null;
  start_planned: string | null;
  start_actual: string | null;
  finish_actual: string | null;
  address: string | null;
  attributes: Record<string, string>;
  note: string | null;
};

export function projectSummaryOf(row: ProjectRow): ProjectSummary {
  return {
    code: row.code,
    name: row.name,
    region: row.region,
    regionName: row.region_name ?? row.region,
    districtName: row.district_name,
    category: row.category as ProjectCategory,
    stage: row.stage as ProjectStage,
    statusReported: row.status_reported,
    totalInvestment: row.total_investment,
    investmentQualifier: row.investment_qualifier as Qualifier | null,
    finishPlanned: row.finish_planned,
    position: positionOf(row),
    distance: row.distance,
    asOf: row.as_of,
    source: citationOf(row, row.section),
  };
}

/** Projects `p` that a filter shows: the one condition behind the list, the map and the counts. */
export function projectsMatching(filter: PlaceFilter): Prisma.Sql {
  if (!shownNouns(filter).includes("projects")) return Prisma.sql`FALSE`;
  return allOf([
    ...placeConditions(filter),
    ...oneOf(Prisma.sql`p.stage`, filter.stage),
    ...oneOf(Prisma.sql`p.stage`, filter.stageLayers),
    ...oneOf(Prisma.sql`p.category`, filter.category),
  ]);
}
