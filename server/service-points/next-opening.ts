import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { ServicePointSummary } from "@/domain/service-points/service-point";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { pageOfPlaces } from "@/server/positions/place-list";
import { type Opening, opener, openingColumns, plansOfPoint } from "@/server/service-points/opening";
import {
  byLevel,
  modeColumn,
  type ServicePointRow,
  servicePointColumns,
  servicePointJoins,
  servicePointSummaryOf,
  servicePointsMatching,
} from "@/server/service-points/rows";
import { shown } from "@/server/truth/sample";

/**
 * The service point that opens first after an instant, of those that match apart from being open; the nearest
 * of several (with `near`), else the one of the highest level. Null where nobody has published when.
 */
export async function findNextOpening(filter: PlaceFilter, from: Date): Promise<ServicePointSummary | null> {
  const where = await servicePointsMatching({ ...filter, openAt: undefined });
  // Few texts are shared by many service points: the rule is asked once for each, the database for a row of it.
  const openings = await database().$queryRaw<Opening[]>`
    SELECT DISTINCT ${openingColumns()} FROM service_points p WHERE ${where}`;
  const open = opener(from);
  const ahead = openings.flatMap((opening) => {
    const { next } = open(opening);
    return next ? [{ opening, at: Date.parse(next) }] : [];
  });
  const first = Math.min(...ahead.map(({ at }) => at));
  const wanted = ahead.filter(({ at }) => at === first).map(({ opening }) => isOpening(opening));
  if (wanted.length === 0) return null;
  const { rows } = await pageOfPlaces<ServicePointRow>(
    {
      from: Prisma.sql`service_points p`,
      where: Prisma.sql`${where} AND ${shown(Prisma.sql`p.hours_quality`)} AND (${Prisma.join(wanted, " OR ")})`,
      columns: Prisma.sql`${servicePointColumns(from)}${modeColumn(filter.matter)}`,
      joins: servicePointJoins,
      near: filter.near,
      order: filter.near ? undefined : byLevel(),
    },
    { limit: 1, offset: 0 },
  );
  return rows[0] ? servicePointSummaryOf(rows[0], open) : null;
}

/** Service points `p` that keep these hours in this state. */
function isOpening({ openingHours, status, suspendedUntil, plans }: Opening): Prisma.Sql {
  return Prisma.sql`(p.opening_hours = ${openingHours} AND p.status = ${status}
    AND p.suspended_until IS NOT DISTINCT FROM ${suspendedUntil}::date
    AND ${plansOfPoint} = ${JSON.stringify(plans)}::jsonb)`;
}
