import "server-only";
import type { Bundle, BundlePlace } from "@/domain/bundles/bundle";
import {
  fewestPlaces,
  handledAt,
  handledNowhere,
  onlyTakenIn,
  type PlaceOffers,
  takenInEverywhere,
  wholePlaces,
} from "@/domain/bundles/places";
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

/** As many places as one chooses from; the map has the rest. */
const NAMED = 5;

type OffersRow = { code: string; matters: string[]; modes: OfferingMode[] };

/** What every service point that is in service offers of these matters: nearest first, or hall, centres, stations. */
async function offersOf(matters: readonly string[], near: Coordinates | undefined): Promise<PlaceOffers[]> {
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
async function summariesOf(
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

/** Where these matters are done together (at one place, or at as few as there are), and which are only taken in there. */
export async function placesTogether(
  asked: readonly string[],
  near: Coordinates | undefined,
  at: Date,
): Promise<{ places: Bundle["places"]; intakeOnly: string[] }> {
  const offers = await offersOf(asked, near);
  const nowhere = handledNowhere(asked, offers);
  const somewhere = asked.filter((code) => !nowhere.includes(code));
  const whole = wholePlaces(somewhere, offers);
  const fewest = whole.length > 0 ? [] : fewestPlaces(somewhere, offers);
  const [items, several] = await Promise.all([
    summariesOf(whole.slice(0, NAMED), somewhere, near, at),
    summariesOf(fewest, somewhere, near, at),
  ]);
  const intakeOnly = takenInEverywhere(somewhere, whole.length > 0 ? whole : fewest);
  return { places: { nowhere, total: whole.length, items, fewest: several }, intakeOnly };
}
