import "server-only";
import type { HandledMatter } from "@/domain/coverage/circle";
import type { Community, Post } from "@/domain/coverage/coverage";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Topic } from "@/domain/matters/matter";
import type { Coordinates } from "@/domain/positions/position";
import { regionPrefix } from "@/domain/regions/region";
import { shanghaiTime } from "@/domain/time/shanghai";
import { Prisma } from "@/prisma/generated/client";
import { ringsOf } from "@/server/coverage/rings";
import { database } from "@/server/db/client";
import { byName } from "@/server/positions/place-list";
import { type PositionColumns, positionColumns, positioned, positionOf } from "@/server/positions/rows";
import { chineseFor, wordsCondition } from "@/server/search/words";
import { servicePointsMatching } from "@/server/service-points/rows";
import { shown, shownRows } from "@/server/truth/sample";

/** Offerings `o` that get a matter handled; advice alone does not (docs/decisions/0013). */
const handles = () => Prisma.sql`o.mode <> 'assistance' AND ${shown(Prisma.sql`o.quality`)}`;

type PlaceRow = PositionColumns & { code: string; name: string };
type CommunityRow = PlaceRow & { township: string | null; township_name: string | null; station: string | null };

/**
 * Communities and villages of a region. One lies where its seat does, else where its own service point does; a
 * township's seat would say nothing of its villages.
 */
export async function communitiesIn(region: string): Promise<Community[]> {
  const rows = await database().$queryRaw<CommunityRow[]>`
    SELECT r.code, r.name, r.source, t.code AS township, t.name AS township_name, place.station,
      place.lng, place.lat, coalesce(place.position_quality, 'unknown') AS position_quality, place.precision, place.position_source
    FROM regions r
    LEFT JOIN regions t ON t.code = r.parent AND t.level = 'township'
    LEFT JOIN LATERAL (
      (SELECT ${positionColumns()}, NULL AS station FROM regions p WHERE p.code = r.code AND ${positioned()})
      UNION ALL
      (SELECT ${positionColumns()}, p.code AS station FROM service_points p
       WHERE p.region = r.code AND ${positioned()} ORDER BY p.code LIMIT 1)
      LIMIT 1
    ) place ON TRUE
    WHERE r.level = 'village' AND starts_with(r.code, ${regionPrefix(region)})
    ORDER BY r.code COLLATE "C"`;
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    township: row.township === null ? null : { code: row.township, name: row.township_name ?? row.township },
    position: positionOf(row),
    station: row.station,
  }));
}

export type PostFilter = Pick<PlaceFilter, "matter" | "kind" | "level" | "openAt" | "afterWork">;

/** Service points that qualify and serve anybody that day: those with a position, and how many there are in all. */
export async function postsMatching(filter: PostFilter, at: Date): Promise<{ posts: Post[]; total: number }> {
  const { isoDate } = shanghaiTime(filter.openAt ?? at);
  const matching = await servicePointsMatching({ ...filter, nouns: ["service-points"] });
  const handling = filter.matter
    ? Prisma.sql`EXISTS (SELECT FROM offerings o WHERE o.service_point = p.code AND o.matter = ${filter.matter} AND ${handles()})`
    : Prisma.sql`TRUE`;
  const rows = await database().$queryRaw<PlaceRow[]>`
    SELECT p.code, p.name, p.source, ${positionColumns()} FROM service_points p
    WHERE ${matching} AND ${handling}
      AND (p.status = 'active' OR (p.status = 'suspended' AND p.suspended_until < ${isoDate}::date))
    ORDER BY p.code COLLATE "C"`;
  const posts = rows.flatMap((row) => {
    const position = positionOf(row);
    return position ? [{ code: row.code, name: row.name, position }] : [];
  });
  return { posts, total: rows.length };
}

type HandledRow = { code: string; name: string; topic: string; servicePoints: string[] };

/** The matters that any of these service points handles, by name, each with those that do. */
export async function mattersHandledAt(servicePoints: readonly string[]): Promise<HandledMatter[]> {
  const rows = await database().$queryRaw<HandledRow[]>`
    SELECT p.code, p.name, p.topic, array_agg(o.service_point ORDER BY o.service_point) AS "servicePoints"
    FROM offerings o JOIN matters p ON p.code = o.matter
    WHERE o.service_point = ANY(${[...servicePoints]}::text[]) AND ${handles()} AND ${shown(Prisma.sql`p.quality`)}
    GROUP BY p.code ORDER BY ${byName}`;
  return rows.map((row) => ({ ...row, topic: row.topic as Topic }));
}

/** Codes of the matters that these words name. */
export async function matterCodesNamed(q: string): Promise<Set<string>> {
  const words = (await chineseFor(q))?.text ?? q;
  const rows = await database().$queryRaw<{ code: string }[]>`
    SELECT p.code FROM matters p WHERE ${wordsCondition(words)} AND ${shown(Prisma.sql`p.quality`)}`;
  return new Set(rows.map(({ code }) => code));
}

export function countMatters(): Promise<number> {
  return database().matter.count({ where: shownRows() });
}

/** The outline of the district that a region lies in, as rings of positions; empty where none is loaded. */
export async function outlineOf(region: string): Promise<Coordinates[][]> {
  const found = await database().baseMapFeature.findFirst({
    where: { kind: "outline", region: region.slice(0, 6) },
    select: { geometry: true },
  });
  return ringsOf(found?.geometry);
}
