import "server-only";
import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import { publicLight } from "@/domain/projects/internal";
import type {
  Project,
  ProjectBatch,
  ProjectCategory,
  ProjectField,
  ProjectSummary,
  Qualifier,
} from "@/domain/projects/project";
import { Prisma } from "@/prisma/generated/client";
import {
  allOf,
  oneOf,
  type PositionColumns,
  placeConditions,
  positionColumns,
  positionOf,
} from "@/server/positions/rows";
import { type LightBook, shownLight, stageIn } from "@/server/projects/lights";
import { type CitationColumns, citationColumns, citationJoin, citationOf } from "@/server/sources/rows";
import { shown } from "@/server/truth/sample";

/** Columns of a project `p` for a summary; needs `projectJoins`. */
export const projectColumns = () => Prisma.sql`
  p.code, p.name, p.region, r.name AS region_name, d.name AS district_name, p.category, p.stage, p.status_reported,
  p.total_investment::float8 AS total_investment, p.investment_qualifier, p.finish_planned, ${positionColumns()},
  p.as_of, p.section, p.internal, ${citationColumns}`;

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
    internal: ProjectField[];
    distance: number | null;
  };

export const projectDetailColumns = () => Prisma.sql`${projectColumns()},
  p.aliases, p.project_code, p.fine_stage, p.land_area::float8 AS land_area, p.floor_area::float8 AS floor_area,
  p.start_planned, p.start_actual, p.finish_actual, p.address, p.attributes, p.note, p.site, p.batches, p.funding,
  p.annual_plan::float8 AS annual_plan, p.annual_plan_year, p.statistics, p.statistics_since`;

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
  site: Project["site"];
  batches: ProjectBatch[];
  funding: Record<string, number>;
  annual_plan: number | null;
  annual_plan_year: number | null;
  statistics: Project["statistics"];
  statistics_since: string | null;
};

export function projectSummaryOf(row: ProjectRow, lights: LightBook): ProjectSummary {
  const showsInvestment = !row.internal.includes("investment");
  return {
    code: row.code,
    name: row.name,
    region: row.region,
    regionName: row.region_name ?? row.region,
    districtName: row.district_name,
    category: row.category as ProjectCategory,
    stage: stageIn(lights, row),
    isStageDated: lights.staged.has(row.code),
    statusReported: row.status_reported,
    totalInvestment: showsInvestment ? row.total_investment : null,
    investmentQualifier: showsInvestment ? (row.investment_qualifier as Qualifier | null) : null,
    finishPlanned: row.finish_planned,
    position: positionOf(row),
    distance: row.distance,
    asOf: row.as_of,
    source: citationOf(row, row.section),
    light: publicLight(shownLight(lights, row.code), row.internal),
  };
}

const dutyOf = (role: string, post: string | undefined): Prisma.Sql[] =>
  post === undefined
    ? []
    : [
        Prisma.sql`p.code IN (
          SELECT d.project FROM duties d WHERE d.role = ${role} AND d.post = ${post} AND ${shown(Prisma.sql`d.quality`)})
          AND NOT 'duties' = ANY(p.internal)`,
      ];

/**
 * Projects `p` that a filter shows: the one condition behind the list, the map and the counts. Lights, and stage
 * and departments on a day, are no columns: they come as the `codes` of the projects that have them.
 */
export async function projectsMatching(filter: PlaceFilter, codes: readonly string[] | undefined): Promise<Prisma.Sql> {
  if (!shownNouns(filter).includes("projects")) return Prisma.sql`FALSE`;
  return allOf([
    ...(await placeConditions(filter)),
    ...oneOf(Prisma.sql`p.category`, filter.category),
    ...(filter.batch?.length ? [Prisma.sql`p.batches && ${filter.batch}::text[]`] : []),
    ...(codes ? [Prisma.sql`p.code = ANY(${[...codes]}::text[])`] : []),
    ...dutyOf("lead-post", filter.leadPost),
    ...dutyOf("team", filter.team),
  ]);
}
