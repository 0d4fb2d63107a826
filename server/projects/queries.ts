import "server-only";
import type { Page } from "@/domain/lists/page";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Coordinates } from "@/domain/positions/position";
import {
  type Project,
  type ProjectCounts,
  type ProjectSummary,
  type Qualifier,
  type ReportedInvestment,
  sumQualifier,
} from "@/domain/projects/project";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { byName, pageOfPlaces, placeByCode } from "@/server/positions/place-list";
import { projectOf } from "@/server/projects/details";
import {
  type ProjectDetailRow,
  type ProjectRow,
  projectColumns,
  projectDetailColumns,
  projectJoins,
  projectSummaryOf,
  projectsMatching,
} from "@/server/projects/rows";

export type ProjectOrder = "nearest" | "investment" | "name";

// What nobody reported stands after every reported sum.
const byInvestment = Prisma.sql`p.total_investment DESC NULLS LAST, ${byName}`;

/**
 * Projects that match. Nearest first where `near` is given and no other order asked for;
 * otherwise by name, or by investment, the largest first.
 */
export async function findProjects(
  filter: PlaceFilter,
  page: PageRequest,
  order: ProjectOrder = filter.near ? "nearest" : "name",
): Promise<Page<ProjectSummary>> {
  const { rows, total } = await pageOfPlaces<ProjectRow>(
    {
      from: Prisma.sql`projects p`,
      where: projectsMatching(filter),
      columns: projectColumns(),
      joins: projectJoins,
      near: filter.near,
      order: order === "nearest" ? undefined : order === "investment" ? byInvestment : byName,
    },
    page,
  );
  return pageOf(rows.map(projectSummaryOf), total, page);
}

/** What is reported of the investment in all projects that match. */
export async function sumInvestment(filter: PlaceFilter): Promise<ReportedInvestment> {
  const rows = await database().$queryRaw<{ yuan: number; reported: number; qualifiers: Qualifier[] }[]>`
    SELECT coalesce(sum(p.total_investment), 0)::float8 AS yuan, count(p.total_investment)::int AS reported,
      coalesce(array_agg(DISTINCT coalesce(p.investment_qualifier, 'exactly'))
        FILTER (WHERE p.total_investment IS NOT NULL), '{}') AS qualifiers
    FROM projects p WHERE ${projectsMatching(filter)}`;
  const { yuan, reported, qualifiers } = rows[0] ?? { yuan: 0, reported: 0, qualifiers: [] };
  return { yuan, reported, qualifier: sumQualifier(qualifiers) };
}

/** How many projects each district, stage and category would show, were it chosen instead. */
export async function countProjects(filter: PlaceFilter): Promise<ProjectCounts> {
  const count = async (option: Prisma.Sql, without: PlaceFilter) => {
    const rows = await database().$queryRaw<{ option: string; count: number }[]>`
      SELECT ${option} AS option, count(*)::int AS count FROM projects p WHERE ${projectsMatching(without)} GROUP BY 1`;
    return Object.fromEntries(rows.map((row) => [row.option, row.count]));
  };
  const [region, stage, category] = await Promise.all([
    count(Prisma.sql`left(p.region, 6)`, { ...filter, region: undefined }),
    count(Prisma.sql`p.stage`, { ...filter, stage: undefined }),
    count(Prisma.sql`p.category`, { ...filter, category: undefined }),
  ]);
  return { region, stage, category };
}

/** One project with its milestones, problems, duties and parties, or null. */
export async function getProject(code: string, near?: Coordinates): Promise<Project | null> {
  const row = await placeByCode<ProjectDetailRow>(
    { from: Prisma.sql`projects p`, columns: projectDetailColumns(), joins: projectJoins, near },
    code,
  );
  return row ? projectOf(row) : null;
}
