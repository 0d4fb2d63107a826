import "server-only";
import {
  type Announced,
  canBeShelved,
  type Shelved,
  type ShownNoun,
  type Successor,
} from "@/domain/publishing/announced";
import type { PublishingAction } from "@/domain/publishing/lifecycle";
import { shanghaiTime } from "@/domain/time/shanghai";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";

const NOTHING: Announced = { planned: [], instead: null };

const tables: Readonly<Record<ShownNoun, string>> = {
  "service-points": "service_points",
  matters: "matters",
  bundles: "bundles",
  facilities: "facilities",
};

/** The name of a successor `d.successor`, also where that one is away itself. */
const successorName = (noun: ShownNoun) => Prisma.sql`coalesce(
  (SELECT name FROM ${Prisma.raw(tables[noun])} WHERE code = d.successor),
  (SELECT s.name FROM shelved_records s WHERE s.noun = d.noun AND s.code = d.successor), d.successor)`;

type Row = {
  action: PublishingAction;
  plannedDate: string | null;
  reason: string | null;
  isApplied: boolean;
  successor: string | null;
  successorName: string | null;
};

function successorOf({ successor, successorName: name }: Pick<Row, "successor" | "successorName">): Successor | null {
  return successor === null ? null : { code: successor, name: name ?? successor };
}

/** What was decided about a record that residents should know before, and meanwhile. */
export async function announced(noun: ShownNoun, code: string, now: Date): Promise<Announced> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT d.action, d.planned_date::text AS "plannedDate", d.reason, d.applied_at IS NOT NULL AS "isApplied",
      d.successor, ${successorName(noun)} AS "successorName"
    FROM publishing_decisions d
    WHERE d.noun = ${noun} AND d.code = ${code} AND d.revoked_at IS NULL
    ORDER BY d.applied_at, d.planned_date, d.id`;
  if (rows.length === 0) return NOTHING;
  const today = shanghaiTime(now).isoDate;
  const last = rows.findLast(({ isApplied }) => isApplied);
  return {
    planned: rows.flatMap((row) =>
      !row.isApplied && row.plannedDate !== null && row.plannedDate > today
        ? [{ action: row.action, on: row.plannedDate, reason: row.reason, successor: successorOf(row) }]
        : [],
    ),
    instead: last?.action === "suspend" ? successorOf(last) : null,
  };
}

/** The same of every record of which there is anything to say, by noun and code. */
export async function allAnnounced(now: Date): Promise<Record<string, Announced>> {
  const decided = await database().$queryRaw<{ noun: ShownNoun; code: string }[]>`
    SELECT DISTINCT noun, code FROM publishing_decisions WHERE revoked_at IS NULL ORDER BY noun, code`;
  const told: Record<string, Announced> = {};
  for (const { noun, code } of decided) {
    const { planned, instead } = await announced(noun, code, now);
    if (planned.length > 0 || instead) told[`${noun}/${code}`] = { planned, instead };
  }
  return told;
}

type ShelvedRow = Pick<Row, "action" | "reason" | "successor" | "successorName"> & {
  name: string;
  since: string;
  back: string | null;
  movedTo: string | null;
  movedToName: string | null;
};

/** What became of a record that was taken away from residents; null where none was, or where it is there. */
export async function findShelved(noun: string, code: string): Promise<Shelved | null> {
  if (!canBeShelved(noun) || code.includes("\0")) return null;
  const [row] = await database().$queryRaw<ShelvedRow[]>`
    SELECT s.name, d.action, coalesce(d.planned_date, (d.decided_at AT TIME ZONE 'Asia/Shanghai')::date)::text AS since,
      d.reason, d.successor, ${successorName(noun)} AS "successorName",
      (SELECT min(p.planned_date)::text FROM publishing_decisions p
        WHERE p.noun = s.noun AND p.code = s.code AND p.action = 'resume' AND p.applied_at IS NULL
          AND p.revoked_at IS NULL) AS back,
      moved.code AS "movedTo", moved.name AS "movedToName"
    FROM shelved_records s
    JOIN LATERAL (SELECT * FROM publishing_decisions d WHERE d.noun = s.noun AND d.code = s.code
      AND d.applied_at IS NOT NULL AND d.action IN ('suspend', 'withdraw')
      ORDER BY d.applied_at DESC, d.id DESC LIMIT 1) d ON TRUE
    LEFT JOIN service_points moved
      ON s.noun = 'service-points' AND moved.code = s.rows->'service-points'->0->>'moved_to'
    WHERE s.noun = ${noun} AND s.code = ${code}
      AND NOT EXISTS (SELECT FROM ${Prisma.raw(tables[noun])} live WHERE live.code = s.code)`;
  if (!row) return null;
  const { name, action, since, reason, back, movedTo, movedToName } = row;
  const moved = movedTo === null ? null : { code: movedTo, name: movedToName ?? movedTo };
  const state = action === "withdraw" ? "withdrawn" : "suspended";
  return { noun, code, name, state, since, reason, back, successor: successorOf(row) ?? moved };
}
