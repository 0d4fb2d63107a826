import "server-only";
import type { Page } from "@/domain/lists/page";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { OfferedMatter, Topic } from "@/domain/matters/matter";
import type { Coordinates } from "@/domain/positions/position";
import type { ServicePoint, ServicePointSummary, Window } from "@/domain/service-points/service-point";
import type { ValueQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { matterColumns, type OfferedMatterRow, offeredMatterOf } from "@/server/matters/rows";
import { byName, pageOfPlaces, placeByCode } from "@/server/positions/place-list";
import { allOf } from "@/server/positions/rows";
import { wordsCondition } from "@/server/search/words";
import { afterWorkFinder, opener } from "@/server/service-points/opening";
import {
  byLevel,
  modeColumn,
  type ServicePointDetailRow,
  type ServicePointRow,
  servicePointColumns,
  servicePointDetailColumns,
  servicePointJoins,
  servicePointOf,
  servicePointSummaryOf,
  servicePointsMatching,
} from "@/server/service-points/rows";
import { placeOfToday } from "@/server/service-points/successor";
import { citationsOf } from "@/server/sources/rows";
import { shown, shownRows } from "@/server/truth/sample";
import { offeringAt } from "@/server/verification/columns";

/** Service points that match: nearest first with `near`, otherwise by level and name; those without a position last. */
export async function findServicePoints(
  filter: PlaceFilter,
  page: PageRequest,
  at: Date,
): Promise<Page<ServicePointSummary>> {
  const { rows, total } = await pageOfPlaces<ServicePointRow>(
    {
      from: Prisma.sql`service_points p`,
      where: await servicePointsMatching(filter),
      columns: Prisma.sql`${servicePointColumns(at)}${modeColumn(filter.matter)}`,
      joins: servicePointJoins,
      near: filter.near,
      order: filter.near ? undefined : byLevel(),
    },
    page,
  );
  const open = opener(at);
  const afterWork = afterWorkFinder(filter.afterWork);
  return pageOf(
    rows.map((row) => servicePointSummaryOf(row, open, afterWork)),
    total,
    page,
  );
}

/** Only the name, for the title of a page; null where the code is unknown. */
export async function getServicePointName(code: string): Promise<string | null> {
  const row = await database().servicePoint.findUnique({ where: { code }, select: { name: true } });
  return row?.name ?? null;
}

/** One service point with its windows, or null. */
export async function getServicePoint(code: string, at: Date, near?: Coordinates): Promise<ServicePoint | null> {
  const row = await placeByCode<ServicePointDetailRow>(
    { from: Prisma.sql`service_points p`, columns: servicePointDetailColumns(at), joins: servicePointJoins, near },
    code,
  );
  if (!row) return null;
  const [windows, offered] = await Promise.all([
    database().window.findMany({ where: { servicePointCode: code, ...shownRows() }, orderBy: { code: "asc" } }),
    database().offering.groupBy({
      by: ["window"],
      where: { servicePointCode: code, ...shownRows() },
      _count: { _all: true },
    }),
  ]);
  const cite = await citationsOf([row.position_source, ...windows.map((window) => window.source)]);
  const matters = new Map(offered.map((group) => [group.window, group._count._all]));
  return servicePointOf(row, opener(at), at, {
    windows: windows.map((window) => ({
      code: window.code,
      name: window.name,
      kind: window.kind as Window["kind"],
      quality: window.quality as ValueQuality,
      note: window.note,
      source: cite(window.source, window.section),
      matterCount: matters.get(window.code) ?? 0,
    })),
    matterCount: offered.reduce((sum, group) => sum + group._count._all, 0),
    positionSource: row.position_source ? cite(row.position_source) : null,
    movedTo: row.status === "moved" && row.moved_to ? await placeOfToday(code, row.moved_to) : null,
  });
}

/** Whether there is such a service point. */
export async function hasServicePoint(code: string): Promise<boolean> {
  return (await database().servicePoint.count({ where: { code } })) > 0;
}

export type OfferedMattersFilter = { q?: string; topic?: Topic; window?: string };

/** What can be done here, by name. An unknown code offers nothing. */
export async function findOfferedMatters(
  code: string,
  filter: OfferedMattersFilter,
  page: PageRequest,
  at: Date,
): Promise<Page<OfferedMatter>> {
  const conditions = [
    Prisma.sql`o.service_point = ${code}`,
    shown(Prisma.sql`o.quality`),
    shown(Prisma.sql`p.quality`),
    ...(filter.q ? [wordsCondition(filter.q)] : []),
    ...(filter.topic ? [Prisma.sql`p.topic = ${filter.topic}`] : []),
    ...(filter.window ? [Prisma.sql`o."window" = ${filter.window}`] : []),
  ];
  const from = Prisma.sql`offerings o JOIN matters p ON p.code = o.matter WHERE ${allOf(conditions)}`;
  const [counted, rows] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${from}`,
    database().$queryRaw<OfferedMatterRow[]>`
      SELECT ${matterColumns()}, o.mode, o."window", o.delegated, o.quality AS offering_quality,
        ${offeringAt(Prisma.sql`o.service_point`, Prisma.sql`o.matter`, at)} AS verification
      FROM ${from} ORDER BY ${byName} LIMIT ${page.limit} OFFSET ${page.offset}`,
  ]);
  return pageOf(
    rows.map((row) => offeredMatterOf(row, at)),
    counted[0]?.total ?? 0,
    page,
  );
}
