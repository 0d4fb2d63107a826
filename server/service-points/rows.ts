import "server-only";
import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import { absenceOn, absencesOf } from "@/domain/publishing/absences";
import type { OpenState } from "@/domain/service-points/open-state-schema";
import type {
  Phone,
  ServicePoint,
  ServicePointKind,
  ServicePointLevel,
  ServicePointSummary,
} from "@/domain/service-points/service-point";
import { shanghaiTime } from "@/domain/time/shanghai";
import type { ValueQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { environment } from "@/server/db/environment";
import { byName } from "@/server/positions/place-list";
import {
  allOf,
  oneOf,
  type PositionColumns,
  placeConditions,
  positionColumns,
  positionOf,
} from "@/server/positions/rows";
import {
  afterWorkCondition,
  type afterWorkFinder,
  type Opening,
  openAtCondition,
  openingColumns,
  qualityOfHours,
  statusIn,
} from "@/server/service-points/opening";
import { type CitationColumns, citationColumns, citationJoin, citationOf } from "@/server/sources/rows";
import { shown, shownValue } from "@/server/truth/sample";
import { groupsAt, newestDayOf } from "@/server/verification/columns";
import { type GroupRows, told } from "@/server/verification/rows";

/** Columns of a service point `p` for a summary at an instant; needs `servicePointJoins`. */
export const servicePointColumns = (at: Date) => Prisma.sql`
  p.code, p.name, p.level, p.kind, p.region, r.name AS region_name, t.name AS township_name, p.address, ${positionColumns()},
  ${openingColumns()}, p.phones,
  ${shownValue(Prisma.sql`p.amenities`, Prisma.sql`p.amenities_quality`)} AS amenities, p.amenities_quality, ${newestDayOf("service-points", at)} AS verified_at, p.section, ${citationColumns}`;

export const servicePointJoins = Prisma.sql`LEFT JOIN regions r ON r.code = p.region
  LEFT JOIN regions t ON length(p.region) >= 9 AND t.code = left(p.region, 9) ${citationJoin}`;

/**
 * Without a position to measure from: the map's own district first, then hall, centres, stations, then by name.
 * Who has not said where they are is best served by the places that handle most.
 */
export function byLevel(): Prisma.Sql {
  return Prisma.sql`
    starts_with(p.region, ${environment().DISTRICT}) DESC,
    array_position(ARRAY['district', 'township', 'village'], p.level), ${byName}`;
}

export type ServicePointRow = PositionColumns &
  CitationColumns &
  Opening & {
    code: string;
    name: string;
    level: string;
    kind: string;
    region: string;
    region_name: string | null;
    township_name: string | null;
    address: string | null;
    phones: Phone[];
    amenities: string[] | null;
    amenities_quality: string;
    verified_at: string | null;
    section: string | null;
    distance: number | null;
    mode?: string | null;
  };

/** How a service point `p` handles a matter, where that is asked. */
export function modeColumn(matter: string | undefined): Prisma.Sql {
  if (!matter) return Prisma.empty;
  return Prisma.sql`, (SELECT o.mode FROM offerings o
    WHERE o.service_point = p.code AND o.matter = ${matter} AND ${shown(Prisma.sql`o.quality`)}) AS mode`;
}

export const servicePointDetailColumns = (at: Date) =>
  Prisma.sql`${servicePointColumns(at)}, ${groupsAt("service-points", at)} AS verifications, p.short_name, p.aliases, p.landmark, p.note,
    p.status_reason, p.moved_to`;

export type ServicePointDetailRow = ServicePointRow & {
  short_name: string | null;
  aliases: string[];
  landmark: string | null;
  note: string | null;
  status_reason: string | null;
  moved_to: string | null;
  verifications: GroupRows;
};

export function servicePointSummaryOf(
  row: ServicePointRow,
  open: (row: Opening) => OpenState,
  afterWork: ReturnType<typeof afterWorkFinder> = () => null,
): ServicePointSummary {
  const state = open(row);
  return {
    code: row.code,
    name: row.name,
    level: row.level as ServicePointLevel,
    kind: row.kind as ServicePointKind,
    region: row.region,
    regionName: row.region_name ?? row.region,
    townshipName: row.township_name,
    address: row.address,
    position: positionOf(row),
    distance: row.distance,
    open: state,
    afterWork: afterWork(row),
    phones: row.phones,
    amenities: row.amenities ?? [],
    status: statusIn(state, row),
    plans: [...row.plans],
    mode: (row.mode ?? null) as ServicePointSummary["mode"],
    verifiedAt: row.verified_at,
    source: citationOf(row, row.section),
  };
}

export function servicePointOf(
  row: ServicePointDetailRow,
  open: (row: Opening) => OpenState,
  at: Date,
  rest: Pick<ServicePoint, "windows" | "matterCount" | "positionSource" | "movedTo">,
): ServicePoint {
  const summary = servicePointSummaryOf(row, open);
  const isSuspended = summary.status === "suspended";
  return {
    ...summary,
    shortName: row.short_name,
    aliases: row.aliases,
    landmark: row.landmark,
    openingHours: row.openingHours,
    hoursQuality: qualityOfHours(row),
    statusReason: isSuspended ? row.status_reason : null,
    suspendedUntil: isSuspended ? lastDayOf(row, at) : null,
    verification: {
      position: told("position", row.verifications.position, at),
      contacts: told("contacts", row.verifications.contacts, at),
      hours: told("hours", row.verifications.hours, at),
    },
    amenitiesQuality: row.amenities === null ? "unknown" : (row.amenities_quality as ValueQuality),
    note: row.note,
    ...rest,
  };
}

/** The last day of the suspension or announced absence that an instant lies in; null where nobody said. */
function lastDayOf({ status, suspendedUntil, plans }: Opening, at: Date): string | null {
  if (status === "suspended") return suspendedUntil;
  return absenceOn(absencesOf(plans), shanghaiTime(at).isoDate)?.to ?? null;
}

/** Service points `p` that a filter shows: the one condition behind the list, the map and the counts. */
export async function servicePointsMatching(filter: PlaceFilter): Promise<Prisma.Sql> {
  if (!shownNouns(filter).includes("service-points")) return Prisma.sql`FALSE`;
  const conditions = [
    ...(await placeConditions(filter)),
    ...oneOf(Prisma.sql`p.level`, filter.level),
    ...oneOf(Prisma.sql`p.level`, filter.levelLayers),
    ...oneOf(Prisma.sql`p.kind`, filter.kind),
  ];
  if (filter.amenity?.length) {
    conditions.push(Prisma.sql`p.amenities @> ${filter.amenity}::text[] AND ${shown(Prisma.sql`p.amenities_quality`)}`);
  }
  if (filter.matter) {
    conditions.push(Prisma.sql`p.code IN (
      SELECT o.service_point FROM offerings o
      WHERE o.matter = ${filter.matter} AND ${shown(Prisma.sql`o.quality`)})`);
  }
  if (filter.openAt) conditions.push(await openAtCondition(filter.openAt));
  if (filter.afterWork) conditions.push(await afterWorkCondition(filter.afterWork));
  return allOf(conditions);
}
