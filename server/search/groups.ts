import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import type { Wanted } from "@/domain/search/candidates";
import { type SearchGroup, searchGroups } from "@/domain/search/groups";
import type { Candidate } from "@/domain/search/rank";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { planned } from "@/server/db/planned";
import { distanceFrom, positioned } from "@/server/positions/rows";
import { candidateCodes } from "@/server/search/candidates";
import { type SearchedTable, tokenCounts } from "@/server/search/rarity";
import { type Opening, openingColumns } from "@/server/service-points/opening";
import { shown } from "@/server/truth/sample";

/** One noun that can be found. */
export type Group = {
  table: SearchedTable;
  /** Where its pages are. */
  pages: string;
  hasShortName: boolean;
  hasAliases: boolean;
  hasPosition: boolean;
  /** 0–1, how many people a row `p` concerns: what is handled at every level before what only the district does. */
  popularity: Prisma.Sql;
  isShown?: () => Prisma.Sql;
  /** Columns of an `Opening`, where it has hours. */
  opening?: () => Prisma.Sql;
};

const byLevel = Prisma.sql`CASE p.level WHEN 'city' THEN 1 WHEN 'district' THEN 0.9 WHEN 'township' THEN 0.6 ELSE 0.2 END`;

export const groups: Readonly<Record<SearchGroup, Group>> = {
  matters: {
    table: "matters",
    pages: "/matters",
    ...{ hasShortName: true, hasAliases: true, hasPosition: false },
    popularity: Prisma.sql`least(cardinality(p.accept_levels), 3) / 3.0`,
    isShown: () => shown(Prisma.sql`p.quality`),
  },
  bundles: {
    table: "bundles",
    pages: "/bundles",
    ...{ hasShortName: false, hasAliases: true, hasPosition: false },
    popularity: Prisma.sql`0.5`,
    isShown: () => shown(Prisma.sql`p.quality`),
  },
  servicePoints: {
    table: "service_points",
    pages: "/service-points",
    ...{ hasShortName: true, hasAliases: true, hasPosition: true },
    popularity: byLevel,
    opening: openingColumns,
  },
  facilities: {
    table: "facilities",
    pages: "/facilities",
    ...{ hasShortName: false, hasAliases: true, hasPosition: true },
    popularity: Prisma.sql`0.5`,
  },
  projects: {
    table: "projects",
    pages: "/projects",
    ...{ hasShortName: false, hasAliases: true, hasPosition: true },
    popularity: Prisma.sql`0.5`,
  },
  regions: {
    table: "regions",
    pages: "/regions",
    ...{ hasShortName: false, hasAliases: false, hasPosition: true },
    popularity: byLevel,
  },
};

type Row = Opening & {
  group: SearchGroup;
  code: string;
  names: string;
  hasShortName: boolean;
  pinyin: string;
  popularity: number;
  distance: number | null;
  onlyAt: string | null;
};

/** Who handles a matter `p` that no place does. */
const handledOnlyAt = () => Prisma.sql`CASE WHEN NOT EXISTS (
  SELECT FROM offerings o WHERE o.matter = p.code AND ${shown(Prisma.sql`o.quality`)}) THEN coalesce(p.venue, p.department) END`;

export type Found = Candidate & { opening: Opening; onlyAt: string | null };

const noOpening = Prisma.sql`
  NULL::text AS "openingHours", 'unknown' AS "hoursQuality", 'active' AS status, NULL::text AS "suspendedUntil",
  '[]'::jsonb AS plans`;

/** The rows of one group; texts joined by line breaks, which no name has: arrays cost the driver more. */
async function rowsOf(name: SearchGroup, wanted: Wanted, near: Coordinates | undefined): Promise<Prisma.Sql> {
  const group = groups[name];
  const counts = await tokenCounts(group.table);
  const codes = candidateCodes(group.table, wanted, counts, group.isShown?.() ?? Prisma.sql`TRUE`);
  const distance =
    near && group.hasPosition
      ? Prisma.sql`CASE WHEN ${positioned()} THEN ${distanceFrom(near)} END`
      : Prisma.sql`NULL::float8`;
  const short = group.hasShortName ? Prisma.sql`p.short_name` : Prisma.sql`NULL::text`;
  const aliases = group.hasAliases ? Prisma.sql`p.aliases` : Prisma.sql`'{}'::text[]`;
  return Prisma.sql`
    SELECT ${name} AS "group", p.code, ${short} IS NOT NULL AS "hasShortName",
      array_to_string(ARRAY[p.name, ${short}] || ${aliases}, E'\n') AS names,
      array_to_string(p.pinyin, E'\n') AS pinyin,
      (${group.popularity})::float8 AS popularity, ${distance} AS distance,
      ${name === "matters" ? handledOnlyAt() : Prisma.sql`NULL::text`} AS "onlyAt", ${group.opening?.() ?? noOpening}
    FROM (${codes}) candidates JOIN ${Prisma.raw(`"${group.table}"`)} p ON p.code = candidates.code`;
}

/** Whoever can be asked: the database, or a transaction in which it is what it would be. */
export type Asked = Pick<Prisma.TransactionClient, "$queryRaw">;

/** The candidates of every group for what is wanted, ready for ranking: one question to the database. */
export async function findCandidates(
  wanted: Wanted,
  near: Coordinates | undefined,
  asked: Asked = database(),
): Promise<ReadonlyMap<SearchGroup, Found[]>> {
  const parts = await Promise.all(searchGroups.map((group) => rowsOf(group, wanted, near)));
  const found = new Map<SearchGroup, Found[]>(searchGroups.map((group) => [group, []]));
  const rows = await asked.$queryRaw<Row[]>(planned(Prisma.join(parts, " UNION ALL ")));
  for (const { group, code, names, hasShortName, pinyin, popularity, distance, onlyAt, ...opening } of rows) {
    found.get(group)?.push({
      code,
      names: names.split("\n"),
      hasShortName,
      pinyin: pinyin.split("\n"),
      ...{ popularity, distance, onlyAt, opening },
    });
  }
  return found;
}
