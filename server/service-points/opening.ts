import "server-only";
import { openState } from "@/domain/service-points/open-state";
import type { OpeningHours, OpenState } from "@/domain/service-points/opening-hours";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import type { ServicePointSummary } from "@/domain/service-points/service-point";
import { holidayCalendar } from "@/domain/time/holidays";
import type { ValueQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { shownValue } from "@/server/truth/sample";

/** What of a service point decides whether it is open. */
export type Opening = { openingHours: string | null; hoursQuality: string; status: string };

/** Columns of a service point `p` for an `Opening`. Hours that are not to be shown read as none. */
export function openingColumns(): Prisma.Sql {
  return Prisma.sql`
    ${shownValue(Prisma.sql`p.opening_hours`, Prisma.sql`p.hours_quality`)} AS "openingHours",
    p.hours_quality AS "hoursQuality", p.status`;
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

/**
 * Answers whether a service point is open at an instant. Few texts are shared by many
 * service points, so each is read once per instant.
 */
export function opener(at: Date): (row: Opening) => OpenState {
  const known = new Map<string, OpenState>();
  return (row) => {
    const quality = qualityOfHours(row);
    const key = `${row.status} ${quality} ${row.openingHours}`;
    const state =
      known.get(key) ??
      openState(readHours(row.openingHours), at, {
        calendar: holidayCalendar,
        status: row.status as ServicePointSummary["status"],
        quality,
      });
    known.set(key, state);
    return state;
  };
}

/** The states that "open now" means. */
const isOpen = ({ state }: OpenState) => state === "open" || state === "closing-soon";

/** The distinct texts of opening hours under which an active service point is open at the instant. */
export async function hoursOpenAt(at: Date): Promise<string[]> {
  const open = opener(at);
  const rows = await database().$queryRaw<{ hours: string }[]>`
    SELECT DISTINCT opening_hours AS hours FROM service_points WHERE opening_hours IS NOT NULL`;
  return rows
    .map(({ hours }) => hours)
    .filter((hours) => isOpen(open({ openingHours: hours, hoursQuality: "reported", status: "active" })));
}
