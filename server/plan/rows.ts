import "server-only";
import type { OfferingMode } from "@/domain/matters/matter";
import type { PlanCandidate } from "@/domain/plan/basket";
import type { OpenAt } from "@/domain/plan/service-hours";
import type { Coordinates } from "@/domain/positions/position";
import type { Phone } from "@/domain/service-points/service-point";
import { slackOf } from "@/domain/travel/precision";
import { Prisma } from "@/prisma/generated/client";
import {
  type PositionColumns,
  planeDistanceFrom,
  positionColumns,
  positioned,
  positionOf,
} from "@/server/positions/rows";
import { type Opening, opener, openingColumns, openingKey } from "@/server/service-points/opening";
import { shown } from "@/server/truth/sample";

export type CandidateRow = PositionColumns &
  Opening & {
    code: string;
    name: string;
    address: string | null;
    phones: Phone[];
    region_lng: number | null;
    region_lat: number | null;
    matters: string[];
    modes: string[];
  };

/** An offering `o` of one of the matters. */
const offered = (codes: readonly string[]) =>
  Prisma.sql`o.matter = ANY(${[...codes]}::text[]) AND ${shown(Prisma.sql`o.quality`)}`;

/** Active service points `p` that offer any of the matters, with what they offer: nearest first, or those without a position. */
export function candidateRows(codes: readonly string[], from: Coordinates, limit: number, placed: boolean): Prisma.Sql {
  const where = Prisma.sql`p.status = 'active' AND
    EXISTS (SELECT FROM offerings o WHERE o.service_point = p.code AND ${offered(codes)})`;
  const chosen = placed
    ? Prisma.sql`WHERE ${where} AND ${positioned()} ORDER BY ${planeDistanceFrom(from)}, p.code COLLATE "C"`
    : Prisma.sql`WHERE ${where} AND NOT (${positioned()}) ORDER BY p.code COLLATE "C"`;
  return Prisma.sql`
    SELECT p.code, p.name, p.address, p.phones, p.source, ${positionColumns()}, ${openingColumns()}, offers.matters, offers.modes,
      seat.lng AS region_lng, seat.lat AS region_lat
    FROM (SELECT * FROM service_points p ${chosen} LIMIT ${limit}) p
    CROSS JOIN LATERAL (
      SELECT array_agg(o.matter ORDER BY o.matter) AS matters, array_agg(o.mode ORDER BY o.matter) AS modes
      FROM offerings o WHERE o.service_point = p.code AND ${offered(codes)}
    ) offers
    LEFT JOIN LATERAL (
      SELECT s.lng, s.lat FROM regions s WHERE s.code = p.region AND ${shown(Prisma.sql`s.position_quality`)}
    ) seat ON TRUE`;
}

/** Rows as the planner takes them; places with the same hours share one function, so that each timetable is read once. */
export function candidatesOf(rows: readonly CandidateRow[]): PlanCandidate[] {
  const known = new Map<string, OpenAt>();
  const openAtOf = ({ openingHours, hoursQuality, status, suspendedUntil, plans }: CandidateRow): OpenAt => {
    const opening = { openingHours, hoursQuality, status, suspendedUntil, plans };
    const key = openingKey(opening);
    const found = known.get(key) ?? openAtFor(opening);
    known.set(key, found);
    return found;
  };
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    coordinates: positionOf(row)?.coordinates ?? null,
    slack: slackOf(positionOf(row)?.precision),
    assumed: row.region_lng === null || row.region_lat === null ? null : [row.region_lng, row.region_lat],
    openAt: openAtOf(row),
    modes: new Map(row.matters.map((matter, index) => [matter, row.modes[index] as OfferingMode])),
  }));
}

/** The open state of one set of hours at any instant. */
export function openAtFor(opening: Opening): OpenAt {
  return (instant) => opener(instant)(opening);
}
