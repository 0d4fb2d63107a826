import "server-only";
import type { BundlePlace } from "@/domain/bundles/bundle";
import { handledAt, onlyTakenIn, type PlaceOffers } from "@/domain/bundles/places";
import type { OfferingMode } from "@/domain/matters/matter";
import type { Coordinates } from "@/domain/positions/position";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { pageOfPlaces } from "@/server/positions/place-list";
import { planeDistanceFrom, positioned } from "@/server/positions/rows";
import { opener } from "@/server/service-points/opening";
import {
  byLevel,
  type ServicePointRow,
  servicePointColumns,
  servicePointJoins,
  servicePointSummaryOf,
} from "@/server/service-points/rows";
import { shown } from "@/server/truth/sample";

type OffersRow = { code: string; matters: string[]; modes: OfferingMode[] };

/** What every service point that is in service offers of these matters: nearest first, or hall, centres, stations. */
export async function offersOf(matters: readonly string[], near: Coordinates | undefined): Promise<PlaceOffers[]> {
  const order = near
    ? Prisma.sql`CASE WHEN ${positioned()} THEN ${planeDistanceFrom(near)} END NULLS LAST, ${byLevel()}`
    : byLevel();
  const rows = await database().$queryRaw<OffersRow[]>`
    SELECT p.code, offers.matters, offers.modes FROM service_points p
    JOIN (
      SELECT o.service_point, array_agg(o.matter ORDER BY o.matter) AS matters, array_agg(o.mode ORDER BY o.matter) AS modes
      FROM offerings o WHERE o.matter = ANY(${[...matters]}::text[]) AND ${shown(Prisma.sql`o.quality`)}
      GROUP BY o.service_point
    ) offers ON offers.service_point = p.code
    WHERE p.status = 'active' ORDER BY ${order}`;
  return rows.map(({ code, matters, modes }) => ({
    code,
    modes: new Map(matters.map((matter, index) => [matter, modes[index] ?? "assistance"])),
  }));
}

/** The service points with these codes, in the same order. */
export async function summariesOf(
  chosen: readonly PlaceOffers[],
  matters: readonly string[],
  near: Coordinates | undefined,
  at: Date,
): Promise<BundlePlace[]> {
  if (chosen.length === 0) return [];
  const codes = chosen.map(({ code }) => code);
  const { rows } = await pageOfPlaces<ServicePointRow>(
    {
      from: Prisma.sql`service_points p`,
      where: Prisma.sql`p.code = ANY(${codes}::text[])`,
      columns: servicePointColumns(at),
      joins: servicePointJoins,
      near,
      order: Prisma.sql`array_position(${codes}::text[], p.code)`,
    },
    { limit: codes.length, offset: 0 },
  );
  const open = opener(at);
  const byCode = new Map(rows.map((row) => [row.code, servicePointSummaryOf(row, open)]));
  return chosen.flatMap((place) => {
    const summary = byCode.get(place.code);
    if (!summary) return [];
    return [{ ...summary, matters: handledAt(place, matters), takenIn: onlyTakenIn(place, matters) }];
  });
}
