import "server-only";
import type { Page } from "@/domain/lists/page";
import { type Region, type RegionLevel, type RegionSummary, regionPrefix } from "@/domain/regions/region";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { allOf, oneOf } from "@/server/positions/rows";
import { type RegionRow, regionColumns, regionSummaryOf } from "@/server/regions/rows";
import { wordsCondition } from "@/server/search/words";
import { citationsOf } from "@/server/sources/rows";

/** `parent`: the children of exactly this region. */
export type RegionFilter = { level?: RegionLevel[]; parent?: string; q?: string };

/** Regions that match, by statistical code. */
export async function findRegions(filter: RegionFilter, page: PageRequest): Promise<Page<RegionSummary>> {
  const where = allOf([
    ...oneOf(Prisma.sql`p.level`, filter.level),
    ...(filter.parent ? [Prisma.sql`p.parent = ${filter.parent}`] : []),
    ...(filter.q ? [wordsCondition(filter.q)] : []),
  ]);
  const [counted, rows] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM regions p WHERE ${where}`,
    database().$queryRaw<RegionRow[]>`
      SELECT ${regionColumns()} FROM regions p WHERE ${where}
      ORDER BY p.code COLLATE "C" LIMIT ${page.limit} OFFSET ${page.offset}`,
  ]);
  return pageOf(rows.map(regionSummaryOf), counted[0]?.total ?? 0, page);
}

/** The region itself and everything above it, from the city down. */
async function findLineage(code: string): Promise<RegionRow[]> {
  return database().$queryRaw<RegionRow[]>`
    WITH RECURSIVE lineage(code, steps) AS (
      SELECT ${code}::text, 0
      UNION ALL
      SELECT r.parent, steps + 1 FROM lineage l JOIN regions r ON r.code = l.code
      -- Four levels exist; the bound keeps a cycle in bad data from running for ever.
      WHERE r.parent IS NOT NULL AND steps < 8
    )
    SELECT ${regionColumns()} FROM lineage l JOIN regions p ON p.code = l.code ORDER BY l.steps DESC`;
}

/** From the city down to the parent; empty for a code that is not loaded. */
export async function findAncestors(code: string): Promise<RegionSummary[]> {
  return (await findLineage(code)).slice(0, -1).map(regionSummaryOf);
}

/** One region with its place in the tree and what stands in it, or null. */
export async function getRegion(code: string): Promise<Region | null> {
  const prefix = regionPrefix(code);
  const [lineage, children, counts] = await Promise.all([
    findLineage(code),
    database().$queryRaw<RegionRow[]>`
      SELECT ${regionColumns()} FROM regions p WHERE p.parent = ${code} ORDER BY p.code COLLATE "C"`,
    database().$queryRaw<Region["counts"][]>`
      SELECT
        (SELECT count(*)::int FROM service_points WHERE starts_with(region, ${prefix})) AS "servicePoints",
        (SELECT count(*)::int FROM facilities WHERE starts_with(region, ${prefix})) AS facilities,
        (SELECT count(*)::int FROM projects WHERE starts_with(region, ${prefix})) AS projects,
        (SELECT count(*)::int FROM observations WHERE region = ${code}) AS observations`,
  ]);
  const row = lineage.at(-1);
  if (!row || !counts[0]) return null;
  const cite = await citationsOf([row.source]);
  return {
    ...regionSummaryOf(row),
    ancestors: lineage.slice(0, -1).map(regionSummaryOf),
    children: children.map(regionSummaryOf),
    counts: counts[0],
    source: cite(row.source),
    note: row.note,
  };
}
