import "server-only";
import type { HitReason, SearchAnswer, SearchHit } from "@/domain/api/search";
import type { Coordinates } from "@/domain/positions/position";
import { queryTokens } from "@/domain/search/tokens";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { distanceFrom, positioned } from "@/server/positions/rows";
import { type Opening, opener, openingColumns } from "@/server/service-points/opening";
import { shown } from "@/server/truth/sample";

/** From best to worst; the number is the rank that the query computes. */
const reasons: readonly HitReason[] = ["exact", "prefix", "alias", "words"];

type HitRow = { code: string; name: string; rank: number; alias: string | null; distance: number | null };

/** Text as compared: one width, one case. */
const plain = (text: Prisma.Sql) => Prisma.sql`lower(normalize(${text}, NFKC))`;

/** Where a group's rows come from: the table as `p`, its other names, whether it has positions. */
type Group = { from: Prisma.Sql; otherNames: Prisma.Sql; distance: Prisma.Sql; also?: Prisma.Sql };

/**
 * The hits of one group. The index of tokens finds them; the few it finds are ranked
 * by name, then the nearest, then the shortest name first: it says least beside what was asked.
 */
function hits<Row extends HitRow>(group: Group, q: string, limit: number): Promise<Row[]> {
  const asked = q.normalize("NFKC").toLowerCase().trim();
  const compact = asked.replace(/\s+/g, "");
  return database().$queryRaw<Row[]>`
    SELECT p.code, p.name, hit.alias, ${group.distance} AS distance${group.also ?? Prisma.empty},
      CASE
        WHEN ${plain(Prisma.sql`p.name`)} = ${asked} THEN 0
        WHEN starts_with(${plain(Prisma.sql`p.name`)}, ${asked}) THEN 1
        WHEN starts_with(replace(p.sort_key, ' ', ''), ${compact}) THEN 1
        WHEN hit.alias IS NOT NULL THEN 2
        ELSE 3
      END AS rank
    FROM ${group.from}
    LEFT JOIN LATERAL (
      SELECT other.name AS alias FROM unnest(${group.otherNames}) AS other(name)
      WHERE starts_with(${plain(Prisma.sql`other.name`)}, ${asked}) ORDER BY length(other.name), other.name LIMIT 1
    ) hit ON TRUE
    WHERE p.search_tokens @> ${queryTokens(q)}::text[]
    ORDER BY rank, distance NULLS LAST, length(p.name), p.sort_key COLLATE "C", p.code COLLATE "C" LIMIT ${limit}`;
}

/** What the words mean: at most `limit` hits per group, the best first; equally good ones nearest first. */
export async function search(
  q: string,
  { near, limit }: { near?: Coordinates; limit: number },
  at: Date,
): Promise<SearchAnswer> {
  if (queryTokens(q).length === 0) {
    return { matters: [], servicePoints: [], facilities: [], projects: [], regions: [] };
  }
  const distance = near
    ? Prisma.sql`CASE WHEN ${positioned()} THEN ${distanceFrom(near)} END`
    : Prisma.sql`NULL::float8`;
  const names = Prisma.sql`p.aliases`;
  const withShortName = Prisma.sql`array_append(p.aliases, p.short_name)`;
  const matterGroup: Group = {
    from: Prisma.sql`(SELECT * FROM matters WHERE ${shown(Prisma.sql`quality`)}) p`,
    otherNames: withShortName,
    distance: Prisma.sql`NULL::float8`,
  };
  const servicePointGroup: Group = {
    from: Prisma.sql`service_points p`,
    otherNames: withShortName,
    distance,
    also: Prisma.sql`, ${openingColumns()}`,
  };
  const [matters, servicePoints, facilities, projects, regions] = await Promise.all([
    hits(matterGroup, q, limit),
    hits<HitRow & Opening>(servicePointGroup, q, limit),
    hits({ from: Prisma.sql`facilities p`, otherNames: names, distance }, q, limit),
    hits({ from: Prisma.sql`projects p`, otherNames: names, distance }, q, limit),
    hits({ from: Prisma.sql`regions p`, otherNames: Prisma.sql`'{}'::text[]`, distance }, q, limit),
  ]);
  const open = opener(at);
  return {
    matters: matters.map(hitOf("/matters")),
    servicePoints: servicePoints.map((row) => ({ ...hitOf("/service-points")(row), open: open(row) })),
    facilities: facilities.map(hitOf("/facilities")),
    projects: projects.map(hitOf("/projects")),
    regions: regions.map(hitOf("/regions")),
  };
}

function hitOf(pages: string): (row: HitRow) => SearchHit {
  return (row) => {
    const why = reasons[row.rank] ?? "words";
    return {
      code: row.code,
      name: row.name,
      url: `${pages}/${row.code}`,
      why,
      alias: why === "alias" ? row.alias : null,
      distance: row.distance === null ? null : Math.round(row.distance),
      open: null,
    };
  };
}
