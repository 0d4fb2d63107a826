import "server-only";
import type { SourceUse } from "@/domain/api/sources";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { sourceOf } from "@/server/sources/rows";
import { shown } from "@/server/truth/sample";

const quality = Prisma.sql`quality`;

/** Tables whose rows name a source; `shown`: samples can be switched off. Names as in docs/data-format.md. */
function citingTables(): [string, Prisma.Sql][] {
  const all = Prisma.sql`TRUE`;
  const withQuality = shown(quality);
  return [
    ["regions", Prisma.sql`regions WHERE ${all}`],
    ["base-map", Prisma.sql`base_map_features WHERE ${all}`],
    ["service-points", Prisma.sql`service_points WHERE ${all}`],
    ["windows", Prisma.sql`windows WHERE ${withQuality}`],
    ["matters", Prisma.sql`matters WHERE ${withQuality}`],
    ["materials", Prisma.sql`materials WHERE ${withQuality}`],
    ["steps", Prisma.sql`steps WHERE ${withQuality}`],
    ["fees", Prisma.sql`fees WHERE ${withQuality}`],
    ["faqs", Prisma.sql`faqs WHERE ${withQuality}`],
    ["offerings", Prisma.sql`offerings WHERE ${withQuality}`],
    ["bundles", Prisma.sql`bundles WHERE ${withQuality}`],
    ["bundle-matters", Prisma.sql`bundle_matters WHERE ${withQuality}`],
    ["facilities", Prisma.sql`facilities WHERE ${all}`],
    ["projects", Prisma.sql`projects WHERE ${all}`],
    ["milestones", Prisma.sql`milestones WHERE ${withQuality}`],
    ["problems", Prisma.sql`problems WHERE ${withQuality}`],
    ["duties", Prisma.sql`duties WHERE ${withQuality}`],
    ["parties", Prisma.sql`parties WHERE ${all}`],
    ["observations", Prisma.sql`observations WHERE ${all}`],
    ["synonyms", Prisma.sql`synonyms WHERE ${all}`],
  ];
}

/** Nouns whose rows have a note. */
const noted = new Set([
  "regions",
  "service-points",
  "windows",
  "matters",
  "materials",
  "bundles",
  "facilities",
  "projects",
  "milestones",
  "problems",
  "observations",
]);

/** Notes that name a source by its title, in rows that rest on another: `面积见红谷滩区区情简介`. */
function noteTables(): Prisma.Sql[] {
  return citingTables()
    .filter(([noun]) => noted.has(noun))
    .map(
      ([, rows]) => Prisma.sql`
      SELECT 'notes' AS noun, s.code AS source, count(*) AS rows
      FROM (SELECT source, note FROM ${rows} AND note IS NOT NULL) n
      JOIN sources s ON strpos(n.note, s.title) > 0 AND s.code <> n.source GROUP BY s.code`,
    );
}

/** Positions that rest on a source of their own. */
function positionTables(): Prisma.Sql[] {
  const condition = Prisma.sql`position_source IS NOT NULL AND ${shown(Prisma.sql`position_quality`)}`;
  return ["regions", "service_points", "facilities", "projects"].map(
    (table) => Prisma.sql`
      SELECT 'positions' AS noun, position_source AS source, count(*) AS rows
      FROM ${Prisma.raw(table)} WHERE ${condition} GROUP BY position_source`,
  );
}

/** Every source with how many rows rest on it, newest first. */
export async function listSources(): Promise<SourceUse[]> {
  const uses = citingTables().map(
    ([noun, rows]) => Prisma.sql`SELECT ${noun}::text AS noun, source, count(*) AS rows FROM ${rows} GROUP BY source`,
  );
  const [sources, counts] = await Promise.all([
    database().source.findMany({ orderBy: [{ published: "desc" }, { code: "asc" }] }),
    database().$queryRaw<{ source: string; rowsByNoun: Record<string, number> }[]>`
      SELECT u.source, json_object_agg(u.noun, u.rows) AS "rowsByNoun"
      FROM (SELECT noun, source, sum(rows)::int AS rows
            FROM (${Prisma.join([...uses, ...positionTables(), ...noteTables()], " UNION ALL ")}) t GROUP BY noun, source) u
      GROUP BY u.source`,
  ]);
  const order = [...citingTables().map(([noun]) => noun), "positions", "notes"];
  const bySource = new Map(counts.map((row) => [row.source, row.rowsByNoun]));
  return sources.map((row) => {
    const counted = bySource.get(row.code) ?? {};
    // PostgreSQL puts them together in any order.
    const rowsByNoun = Object.fromEntries(order.flatMap((noun) => (counted[noun] ? [[noun, counted[noun]]] : [])));
    return { ...sourceOf(row), rows: Object.values(rowsByNoun).reduce((sum, rows) => sum + rows, 0), rowsByNoun };
  });
}
