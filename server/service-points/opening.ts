import "server-only";
import { type AfterWork, nextAfterWork } from "@/domain/service-points/after-work";
import { isOpen, openState } from "@/domain/service-points/open-state";
import type { OpenState } from "@/domain/service-points/open-state-schema";
import type { OpeningHours } from "@/domain/service-points/opening-hours";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import type { ServicePointSummary } from "@/domain/service-points/service-point";
import { holidayCalendar } from "@/domain/time/holidays";
import { shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import type { ValueQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { shown, shownValue } from "@/server/truth/sample";

/** What of a service point decides whether it is open. */
export type Opening = {
  openingHours: string | null;
  hoursQuality: string;
  status: string;
  suspendedUntil: string | null;
};

/** Columns of a service point `p` for an `Opening`. Hours that are not to be shown read as none. */
export function openingColumns(): Prisma.Sql {
  return Prisma.sql`
    ${shownValue(Prisma.sql`p.opening_hours`, Prisma.sql`p.hours_quality`)} AS "openingHours",
    p.hours_quality AS "hoursQuality", p.status, p.suspended_until::text AS "suspendedUntil"`;
}

/** Hours that nobody told are of unknown quality, whatever is written beside them. */
export function qualityOfHours(row: Opening): ValueQuality {
  return row.openingHours === null ? "unknown" : (row.hoursQuality as ValueQuality);
}

/** Hours that cannot be read are unknown hours: the importer refuses them, an older row may still have them. */
function readHours(text: string | null): OpeningHours | null {
  const parsed = text === null ? null : parseOpeningHours(text);
  return parsed?.ok ? parsed.hours : null;
}

/** Whether a place with these reported hours is open at an instant; null where none are told, or none that can be read. */
export function openStateByHours(text: string | undefined, at: Date): OpenState | null {
  const hours = readHours(text ?? null);
  return hours && openState(hours, at, { calendar: holidayCalendar, quality: "reported" });
}

/**
 * Answers whether a service point is open at an instant. Few texts are shared by many
 * service points, so each is read once per instant.
 */
export function opener(at: Date): (row: Opening) => OpenState {
  const known = new Map<string, OpenState>();
  return (row) => {
    const quality = qualityOfHours(row);
    const key = `${row.status} ${row.suspendedUntil} ${quality} ${row.openingHours}`;
    const state =
      known.get(key) ??
      openState(readHours(row.openingHours), at, {
        calendar: holidayCalendar,
        status: row.status as ServicePointSummary["status"],
        suspendedUntil: row.suspendedUntil,
        quality,
      });
    known.set(key, state);
    return state;
  };
}

/** The next time after work of a service point from an instant on, each text of hours read once; null without an instant. */
export function afterWorkFinder(from: Date | undefined): (row: Opening) => ServicePointSummary["afterWork"] {
  const known = new Map<string, ServicePointSummary["afterWork"]>();
  return ({ openingHours }) => {
    const hours = from && readHours(openingHours);
    if (!from || !hours || openingHours === null) return null;
    if (!known.has(openingHours)) known.set(openingHours, told(nextAfterWork(hours, from, holidayCalendar)));
    return known.get(openingHours) ?? null;
  };
}

function told(found: AfterWork | null): ServicePointSummary["afterWork"] {
  return found && { ...found, from: toRfc3339(found.from), to: toRfc3339(found.to) };
}

/** A suspension that is over at the instant of a state is none. */
export function statusIn({ state }: OpenState, row: Opening): ServicePointSummary["status"] {
  return state === "suspended" ? (row.status as ServicePointSummary["status"]) : "active";
}

/** Service points `p` that serve anybody on the day of the instant, and whose hours may be shown. */
function serving(at: Date): Prisma.Sql {
  return Prisma.sql`(p.status = 'active' OR (p.status = 'suspended' AND p.suspended_until < ${shanghaiTime(at).isoDate}::date))
    AND ${shown(Prisma.sql`p.hours_quality`)}`;
}

/** Service points `p` whose hours pass a rule: few distinct texts are read, and the database is asked for those. */
async function servingWith(at: Date, isWanted: (hours: OpeningHours) => boolean): Promise<Prisma.Sql> {
  const rows = await database().$queryRaw<{ text: string }[]>`
    SELECT DISTINCT opening_hours AS text FROM service_points WHERE opening_hours IS NOT NULL`;
  const wanted = rows.flatMap(({ text }) => {
    const hours = readHours(text);
    return hours && isWanted(hours) ? [text] : [];
  });
  return Prisma.sql`${serving(at)} AND p.opening_hours = ANY(${wanted}::text[])`;
}

/** Service points `p` that are open at the instant, by the same rule as the state they show. */
export function openAtCondition(at: Date): Promise<Prisma.Sql> {
  return servingWith(at, (hours) => isOpen(openState(hours, at, { calendar: holidayCalendar, quality: "reported" })));
}

/** Service points `p` that people who work office hours can come to in the weeks from the instant on. */
export function afterWorkCondition(from: Date): Promise<Prisma.Sql> {
  return servingWith(from, (hours) => nextAfterWork(hours, from, holidayCalendar) !== null);
}
