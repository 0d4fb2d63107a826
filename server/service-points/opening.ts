import "server-only";
import { type Absence, type AwayPlan, absencesOf } from "@/domain/publishing/absences";
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
  /** What is planned for days to come. */
  plans: readonly AwayPlan[];
};

/** What is planned of a service point `p` and not carried out, as `AwayPlan`s. */
export const plansOfPoint = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('action', d.action, 'on', d.planned_date::text) ORDER BY d.planned_date, d.id)
  FROM publishing_decisions d
  WHERE d.noun = 'service-points' AND d.code = p.code AND d.action IN ('suspend', 'resume', 'withdraw')
    AND d.planned_date IS NOT NULL AND d.applied_at IS NULL AND d.revoked_at IS NULL), '[]')`;

/** Columns of a service point `p` for an `Opening`. Hours that are not to be shown read as none. */
export function openingColumns(): Prisma.Sql {
  return Prisma.sql`
    ${shownValue(Prisma.sql`p.opening_hours`, Prisma.sql`p.hours_quality`)} AS "openingHours",
    p.hours_quality AS "hoursQuality", p.status, p.suspended_until::text AS "suspendedUntil",
    ${plansOfPoint} AS plans`;
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

/** The same for openings of which everything is the same. */
export function openingKey({ status, suspendedUntil, hoursQuality, openingHours, plans }: Opening): string {
  const planned = plans.map(({ action, on }) => `${action} ${on}`);
  return [status, suspendedUntil, hoursQuality, planned, openingHours].join(" ");
}

/**
 * Answers whether a service point is open at an instant. Few texts are shared by many
 * service points, so each is read once per instant.
 */
export function opener(at: Date): (row: Opening) => OpenState {
  const known = new Map<string, OpenState>();
  return (row) => {
    const quality = qualityOfHours(row);
    const key = openingKey(row);
    const state =
      known.get(key) ??
      openState(readHours(row.openingHours), at, {
        calendar: holidayCalendar,
        status: row.status as ServicePointSummary["status"],
        suspendedUntil: row.suspendedUntil,
        absences: absencesOf(row.plans),
        quality,
      });
    known.set(key, state);
    return state;
  };
}

/** The next time after work of a service point from an instant on, each text of hours read once; null without an instant. */
export function afterWorkFinder(from: Date | undefined): (row: Opening) => ServicePointSummary["afterWork"] {
  const known = new Map<string, ServicePointSummary["afterWork"]>();
  return (row) => {
    const hours = from && readHours(row.openingHours);
    if (!from || !hours) return null;
    const key = openingKey(row);
    if (!known.has(key)) {
      known.set(key, told(nextAfterWork(hours, from, holidayCalendar, absencesOf(row.plans))));
    }
    return known.get(key) ?? null;
  };
}

function told(found: AfterWork | null): ServicePointSummary["afterWork"] {
  return found && { ...found, from: toRfc3339(found.from), to: toRfc3339(found.to) };
}

/** A suspension that is over at the instant of a state is none; an announced one that has begun is one. */
export function statusIn({ state }: OpenState, row: Opening): ServicePointSummary["status"] {
  if (state !== "suspended") return "active";
  return row.status === "moved" ? "moved" : "suspended";
}

/** Service points `p` that serve anybody on the day of the instant, and whose hours may be shown. */
function serving(at: Date): Prisma.Sql {
  return Prisma.sql`(p.status = 'active' OR (p.status = 'suspended' AND p.suspended_until < ${shanghaiTime(at).isoDate}::date))
    AND ${shown(Prisma.sql`p.hours_quality`)}`;
}

/**
 * Service points `p` whose hours pass a rule: few distinct texts are read, and the database is asked for those, without
 * the few of which so much is announced that they do not pass it.
 */
async function servingWith(
  at: Date,
  isWanted: (hours: OpeningHours, absences: readonly Absence[]) => boolean,
): Promise<Prisma.Sql> {
  const [rows, announced] = await Promise.all([
    database().$queryRaw<{ text: string }[]>`
      SELECT DISTINCT opening_hours AS text FROM service_points WHERE opening_hours IS NOT NULL`,
    database().$queryRaw<{ code: string; text: string; plans: AwayPlan[] }[]>`
      SELECT p.code, p.opening_hours AS text, ${plansOfPoint} AS plans FROM service_points p
      WHERE p.opening_hours IS NOT NULL AND p.code IN (
        SELECT code FROM publishing_decisions
        WHERE noun = 'service-points' AND planned_date IS NOT NULL AND applied_at IS NULL AND revoked_at IS NULL)`,
  ]);
  const passes = (text: string, absences: readonly Absence[] = []) => {
    const hours = readHours(text);
    return hours !== null && isWanted(hours, absences);
  };
  const wanted = rows.filter(({ text }) => passes(text)).map(({ text }) => text);
  const away = announced.filter(({ text, plans }) => !passes(text, absencesOf(plans))).map(({ code }) => code);
  return Prisma.sql`${serving(at)} AND p.opening_hours = ANY(${wanted}::text[]) AND p.code <> ALL(${away}::text[])`;
}

/** Service points `p` that are open at the instant, by the same rule as the state they show. */
export function openAtCondition(at: Date): Promise<Prisma.Sql> {
  return servingWith(at, (hours, absences) =>
    isOpen(openState(hours, at, { calendar: holidayCalendar, absences, quality: "reported" })),
  );
}

/** Service points `p` that people who work office hours can come to in the weeks from the instant on. */
export function afterWorkCondition(from: Date): Promise<Prisma.Sql> {
  return servingWith(from, (hours, absences) => nextAfterWork(hours, from, holidayCalendar, absences) !== null);
}
