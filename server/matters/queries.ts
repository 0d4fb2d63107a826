import "server-only";
import type { Page } from "@/domain/lists/page";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Matter, MatterPlace, MatterSummary, Topic } from "@/domain/matters/matter";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { matterInclude, matterOf } from "@/server/matters/guide";
import {
  type MatterFilter,
  type MatterRow,
  matterColumns,
  matterSummaryOf,
  mattersMatching,
  type OfferingColumns,
  offeringOf,
} from "@/server/matters/rows";
import { byName, pageOfPlaces } from "@/server/positions/place-list";
import { allOf, oneOf } from "@/server/positions/rows";
import { understood } from "@/server/search/words";
import { afterWorkFinder, opener } from "@/server/service-points/opening";
import {
  byLevel,
  type ServicePointRow,
  servicePointColumns,
  servicePointJoins,
  servicePointSummaryOf,
  servicePointsMatching,
} from "@/server/service-points/rows";
import { citationsOf } from "@/server/sources/rows";
import { shown, shownRows } from "@/server/truth/sample";
import { offeringAt, verificationsOf } from "@/server/verification/columns";
import { told, type VerificationRow } from "@/server/verification/rows";

export type { MatterFilter } from "@/server/matters/rows";

/** Matters that match, by name (pinyin). */
export async function findMatters(filter: MatterFilter, page: PageRequest): Promise<Page<MatterSummary>> {
  const where = mattersMatching({ ...filter, ...(filter.q ? await understood(filter.q) : {}) });
  const [counted, rows] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM matters p WHERE ${where}`,
    database().$queryRaw<MatterRow[]>`
      SELECT ${matterColumns()}
      FROM (SELECT * FROM matters p WHERE ${where} ORDER BY ${byName} LIMIT ${page.limit} OFFSET ${page.offset}) p
      ORDER BY ${byName}`,
  ]);
  return pageOf(rows.map(matterSummaryOf), counted[0]?.total ?? 0, page);
}

/** One matter with its whole guide, or null. */
export async function getMatter(code: string, at: Date): Promise<Matter | null> {
  const row = await database().matter.findFirst({ where: { code, ...shownRows() }, include: matterInclude() });
  if (!row) return null;
  const [places, cite, verifications] = await Promise.all([
    database().$queryRaw<{ level: string; count: number; delegated: boolean }[]>`
      SELECT p.level, count(*)::int AS count, bool_or(o.delegated) AS delegated
      FROM offerings o JOIN service_points p ON p.code = o.service_point
      WHERE o.matter = ${code} AND ${shown(Prisma.sql`o.quality`)} GROUP BY p.level`,
    citationsOf([row.source]),
    verificationsOf("matters", code, at),
  ]);
  return matterOf(row, places, cite(row.source), told("guide", verifications.guide, at));
}

/** Whether there is such a matter. */
export async function hasMatter(code: string): Promise<boolean> {
  return (await database().matter.count({ where: { code, ...shownRows() } })) > 0;
}

export type MatterPlacesFilter = Pick<PlaceFilter, "near" | "level" | "openAt" | "afterWork"> & {
  /** How the place handles the matter. */
  mode?: MatterPlace["mode"][];
};

/** Where a matter is handled: nearest first with `near`, otherwise by level and name. */
export async function findMatterPlaces(
  code: string,
  filter: MatterPlacesFilter,
  page: PageRequest,
  at: Date,
): Promise<Page<MatterPlace>> {
  const { rows, total } = await pageOfPlaces<
    ServicePointRow & OfferingColumns & { verification: VerificationRow | null }
  >(
    {
      from: Prisma.sql`service_points p JOIN offerings o
        ON o.service_point = p.code AND o.matter = ${code}
        AND ${allOf([shown(Prisma.sql`o.quality`), ...oneOf(Prisma.sql`o.mode`, filter.mode)])}`,
      also: Prisma.sql`, o.mode, o."window", o.delegated, o.quality AS offering_quality`,
      where: await servicePointsMatching(filter),
      columns: Prisma.sql`${servicePointColumns(at)}, p.mode, p."window", p.delegated, p.offering_quality,
        ${offeringAt(Prisma.sql`p.code`, Prisma.sql`${code}`, at)} AS verification`,
      joins: servicePointJoins,
      near: filter.near,
      order: filter.near ? undefined : byLevel(),
    },
    page,
  );
  const open = opener(at);
  const afterWork = afterWorkFinder(filter.afterWork);
  const items = rows.map((row) => ({
    ...servicePointSummaryOf(row, open, afterWork),
    ...offeringOf(row),
    verification: { offerings: told("offerings", row.verification, at) },
  }));
  return pageOf(items, total, page);
}

/** Matters by topic; topics without matters are absent. */
export async function countMattersByTopic(): Promise<{ topic: Topic; count: number }[]> {
  const groups = await database().matter.groupBy({ by: ["topic"], where: shownRows(), _count: { _all: true } });
  return groups.map((group) => ({ topic: group.topic as Topic, count: group._count._all }));
}

/** Departments in order of how many matters they answer for. */
export async function listDepartments(): Promise<{ department: string; count: number }[]> {
  const groups = await database().matter.groupBy({
    by: ["department"],
    where: shownRows(),
    _count: { _all: true },
    orderBy: [{ _count: { code: "desc" } }, { department: "asc" }],
  });
  return groups.map((group) => ({ department: group.department, count: group._count._all }));
}

/** First letters that some matter's name has, A–Z, with how many. */
export async function listMatterInitials(): Promise<{ initial: string; count: number }[]> {
  return database().$queryRaw<{ initial: string; count: number }[]>`
    SELECT upper(left(p.sort_key, 1)) AS initial, count(*)::int AS count
    FROM matters p WHERE p.sort_key ~ '^[a-z]' AND ${shown(Prisma.sql`p.quality`)} GROUP BY 1 ORDER BY 1`;
}
