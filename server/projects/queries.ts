import "server-only";
import type { Page } from "@/domain/lists/page";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Coordinates } from "@/domain/positions/position";
import { type ReportedInvestment, sumParts, sumQualifier } from "@/domain/projects/investment";
import { lightColours } from "@/domain/projects/light/light";
import type { Project, ProjectCounts, ProjectSummary, Qualifier } from "@/domain/projects/project";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { byName, pageOfPlaces, placeByCode } from "@/server/positions/place-list";
import { planeDistanceFrom, positioned } from "@/server/positions/rows";
import { projectOf } from "@/server/projects/details";
import { codesAsked, lightIn, lightsOn, stageIn } from "@/server/projects/lights";
import {
  type ProjectDetailRow,
  type ProjectRow,
  projectColumns,
  projectDetailColumns,
  projectJoins,
  projectSummaryOf,
  projectsMatching,
} from "@/server/projects/rows";
import { type CitationColumns, citationColumns, citationJoin, citationOf } from "@/server/sources/rows";

export type ProjectOrder = "nearest" | "investment" | "name" | "light" | "finish";

// What nobody reported, or what is internal, stands after every reported sum.
const byInvestment = Prisma.sql`
  CASE WHEN NOT 'investment' = ANY(p.internal) THEN p.total_investment END DESC NULLS LAST, ${byName}`;

const orders: Record<ProjectOrder, Prisma.Sql | undefined> = {
  nearest: undefined,
  investment: byInvestment,
  name: byName,
  // Within a light.
  light: byName,
  finish: Prisma.sql`p.finish_planned COLLATE "C" NULLS LAST, ${byName}`,
};

/**
 * Projects that match. Nearest first where `near` is given and no other order asked for;
 * otherwise by name, or by investment, the largest first.
 */
export async function findProjects(
  filter: PlaceFilter,
  page: PageRequest,
  order: ProjectOrder = filter.near ? "nearest" : "name",
): Promise<Page<ProjectSummary>> {
  const lights = await lightsOn(filter.litAt ?? new Date());
  const list = { from: Prisma.sql`projects p`, columns: projectColumns(), joins: projectJoins, near: filter.near };
  const answer = (rows: ProjectRow[], total: number) =>
    pageOf(
      rows.map((row) => projectSummaryOf(row, lights)),
      total,
      page,
    );
  if (order !== "light") {
    const where = await projectsMatching(filter, await codesAsked(lights, filter));
    const { rows, total } = await pageOfPlaces<ProjectRow>({ ...list, where, order: orders[order] }, page);
    return answer(rows, total);
  }
  // Lights are no column: the page is cut from their order, and its rows are looked up.
  const codes = await findProjectCodes(filter, "light");
  const own = codes.slice(page.offset, page.offset + page.limit);
  const { rows } = await pageOfPlaces<ProjectRow>(
    {
      ...list,
      where: Prisma.sql`p.code = ANY(${own}::text[])`,
      order: Prisma.sql`array_position(${own}::text[], p.code)`,
    },
    { limit: page.limit, offset: 0 },
  );
  return answer(rows, codes.length);
}

const asking = new Map<string, Promise<string[]>>();

/** Codes of the projects that match, what is kept in memory aside. The parts of a page that ask the same at once ask once. */
function codesOfAnyState(
  { light: _, stage: __, litAt: ___, department: ____, ...filter }: PlaceFilter,
  order: ProjectOrder,
): Promise<string[]> {
  const key = JSON.stringify([filter, order]);
  const asked = asking.get(key) ?? readCodes(filter, order).finally(() => asking.delete(key));
  asking.set(key, asked);
  return asked;
}

async function readCodes(filter: PlaceFilter, order: ProjectOrder): Promise<string[]> {
  const byDistance = filter.near
    ? Prisma.sql`CASE WHEN ${positioned()} THEN ${planeDistanceFrom(filter.near)} END, ${byName}`
    : byName;
  // One row of many codes: thousands of rows cost more than the search.
  const rows = await database().$queryRaw<{ codes: string[] | null }[]>`
    SELECT array_agg(p.code ORDER BY ${orders[order] ?? byDistance}) AS codes
    FROM projects p WHERE ${await projectsMatching(filter, undefined)}`;
  return rows[0]?.codes ?? [];
}

/** Codes of all projects that match, in this order: for what is computed from what is kept in memory. */
export async function findProjectCodes(filter: PlaceFilter, order: ProjectOrder = "name"): Promise<string[]> {
  const [lights, all] = await Promise.all([
    lightsOn(filter.litAt ?? new Date()),
    codesOfAnyState(filter, order === "light" ? "name" : order),
  ]);
  const asked = await codesAsked(lights, filter);
  const wanted = asked && new Set(asked);
  const lit = wanted ? all.filter((code) => wanted.has(code)) : all;
  if (order !== "light") return lit;
  const colourOf = (code: string) => lightIn(lights, code).colour;
  return lightColours.flatMap((colour) => lit.filter((code) => colourOf(code) === colour));
}

/** The condition of a filter with its lights and stages looked up. */
export async function projectsShown(filter: PlaceFilter): Promise<Prisma.Sql> {
  return projectsMatching(filter, await codesAsked(await lightsOn(filter.litAt ?? new Date()), filter));
}

type PartRow = CitationColumns & { as_of: string | null; yuan: number; reported: number; qualifiers: Qualifier[] };

/** What is reported of the investment in all projects that match, and by which sources. */
export async function sumInvestment(filter: PlaceFilter): Promise<ReportedInvestment> {
  const rows = await database().$queryRaw<PartRow[]>`
    SELECT ${citationColumns}, p.as_of, sum(p.total_investment)::float8 AS yuan, count(*)::int AS reported,
      array_agg(DISTINCT coalesce(p.investment_qualifier, 'exactly')) AS qualifiers
    FROM projects p ${citationJoin}
    WHERE ${await projectsShown(filter)} AND p.total_investment IS NOT NULL AND NOT 'investment' = ANY(p.internal)
    GROUP BY p.source, p.as_of, s.code`;
  return sumParts(
    rows.map((row) => ({
      ...{ source: citationOf(row), asOf: row.as_of, yuan: row.yuan, reported: row.reported },
      qualifier: sumQualifier(row.qualifiers),
    })),
  );
}

/** How many projects each district, stage, category and light would show, were it chosen instead. */
export async function countProjects(filter: PlaceFilter): Promise<ProjectCounts> {
  const lights = await lightsOn(filter.litAt ?? new Date());
  const count = async (option: Prisma.Sql, without: PlaceFilter) => {
    const where = await projectsMatching(without, await codesAsked(lights, without));
    const rows = await database().$queryRaw<{ option: string; count: number }[]>`
      SELECT ${option} AS option, count(*)::int AS count FROM projects p WHERE ${where} GROUP BY 1`;
    return Object.fromEntries(rows.map((row) => [row.option, row.count]));
  };
  const countBy = async (without: PlaceFilter, optionOf: (code: string) => string) => {
    const counts: Record<string, number> = {};
    for (const code of await findProjectCodes(without)) counts[optionOf(code)] = (counts[optionOf(code)] ?? 0) + 1;
    return counts;
  };
  const [region, stage, category, light] = await Promise.all([
    count(Prisma.sql`coalesce(left(p.region, 6), '')`, { ...filter, region: undefined }),
    countBy({ ...filter, stage: undefined }, (code) => stageIn(lights, { code, stage: "unknown" })),
    count(Prisma.sql`p.category`, { ...filter, category: undefined }),
    countBy({ ...filter, light: undefined }, (code) => lightIn(lights, code).colour),
  ]);
  return { region, stage, category, light };
}

/** One project with its milestones, problems, duties and parties, or null. */
export async function getProject(code: string, near?: Coordinates, at = new Date()): Promise<Project | null> {
  const row = await placeByCode<ProjectDetailRow>(
    { from: Prisma.sql`projects p`, columns: projectDetailColumns(), joins: projectJoins, near },
    code,
  );
  return row ? projectOf(row, await lightsOn(at)) : null;
}
