import "server-only";
import { type Belonging, decide } from "@/domain/accounts/decide";
import type { ConsoleAction } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import type { PositionQuality, ValueQuality } from "@/domain/truth/quality";
import {
  permissionNoun,
  positionObstacle,
  type QueueItem,
  type QueueNoun,
  type QueueRecord,
  valueObstacle,
} from "@/domain/verification/queue";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { groupsAt, newestOfferingsAt } from "@/server/verification/columns";
import { type GroupRows, verificationOf } from "@/server/verification/rows";

type PlaceRow = {
  code: string;
  name: string;
  region: string;
  level: string;
  isPlaced: boolean;
  positionQuality: PositionQuality;
  hasHours: boolean;
  hoursQuality: ValueQuality;
  hasPhone: boolean;
  groups: GroupRows;
  offered: number | null;
  verified: number | null;
  oldest: string | null;
};

/** Only one record, or all. */
function isOne(column: Prisma.Sql, code: string | undefined): Prisma.Sql {
  return code === undefined ? Prisma.sql`TRUE` : Prisma.sql`${column} = ${code}`;
}

/** Those that moved away are nobody's to keep true any more; what was made up for show is nobody's word. */
async function servicePoints(at: Date, code?: string): Promise<QueueRecord[]> {
  const rows = await database().$queryRaw<PlaceRow[]>`
    SELECT p.code, p.name, p.region, p.level, p.lng IS NOT NULL AS "isPlaced", p.position_quality AS "positionQuality",
      p.opening_hours IS NOT NULL AS "hasHours", p.hours_quality AS "hoursQuality",
      jsonb_array_length(p.phones) > 0 AS "hasPhone", ${groupsAt("service-points", at)} AS groups,
      offers.offered, offers.verified, offers.oldest
    FROM service_points p LEFT JOIN (
      SELECT o.service_point, count(*)::int AS offered, count(last.code)::int AS verified, min(last."verifiedAt") AS oldest
      FROM offerings o
      LEFT JOIN (${newestOfferingsAt(at)}) last ON last.code = o.service_point AND last.matter = o.matter
      WHERE o.quality <> 'sample' AND ${isOne(Prisma.sql`o.service_point`, code)} GROUP BY o.service_point
    ) offers ON offers.service_point = p.code
    WHERE p.status <> 'moved' AND ${isOne(Prisma.sql`p.code`, code)}`;
  return rows.map((row) => ({
    noun: "service-points",
    code: row.code,
    name: row.name,
    region: row.region,
    department: null,
    level: row.level,
    items: placeItems(row),
  }));
}

function placeItems(row: PlaceRow): QueueItem[] {
  const { groups, offered, verified, oldest } = row;
  // All that a place offers is as fresh as what was confirmed of it longest ago.
  const whole = offered === verified && oldest !== null;
  return [
    {
      group: "position",
      verification: verificationOf(groups.position),
      obstacle: positionObstacle(row.positionQuality, row.isPlaced),
    },
    {
      group: "contacts",
      verification: verificationOf(groups.contacts),
      obstacle: valueObstacle("reported", row.hasPhone),
    },
    {
      group: "hours",
      verification: verificationOf(groups.hours),
      obstacle: valueObstacle(row.hoursQuality, row.hasHours),
    },
    ...(offered
      ? [
          {
            group: "offerings" as const,
            verification: whole ? { verifiedAt: oldest, verifiedBy: null, how: null } : null,
            obstacle: null,
          },
        ]
      : []),
  ];
}

type FacilityRow = Pick<PlaceRow, "code" | "name" | "isPlaced" | "positionQuality" | "groups"> & {
  region: string | null;
};

async function facilities(at: Date, code?: string): Promise<QueueRecord[]> {
  const rows = await database().$queryRaw<FacilityRow[]>`
    SELECT p.code, p.name, p.region, p.lng IS NOT NULL AS "isPlaced", p.position_quality AS "positionQuality",
      ${groupsAt("facilities", at)} AS groups
    FROM facilities p WHERE ${isOne(Prisma.sql`p.code`, code)}`;
  return rows.map(({ code, name, region, isPlaced, positionQuality, groups }) => ({
    noun: "facilities",
    ...{ code, name, region },
    department: null,
    level: null,
    items: [
      {
        group: "position",
        verification: verificationOf(groups.position),
        obstacle: positionObstacle(positionQuality, isPlaced),
      },
    ],
  }));
}

type MatterRow = { code: string; name: string; department: string; quality: ValueQuality; groups: GroupRows };

async function matters(at: Date, code?: string): Promise<QueueRecord[]> {
  const rows = await database().$queryRaw<MatterRow[]>`
    SELECT p.code, p.name, p.department, p.quality, ${groupsAt("matters", at)} AS groups
    FROM matters p WHERE ${isOne(Prisma.sql`p.code`, code)}`;
  return rows.map(({ code, name, department, quality, groups }) => ({
    noun: "matters",
    ...{ code, name, department },
    region: null,
    level: null,
    items: [{ group: "guide", verification: verificationOf(groups.guide), obstacle: valueObstacle(quality, true) }],
  }));
}

const loaders: Readonly<Record<QueueNoun, (at: Date, code?: string) => Promise<QueueRecord[]>>> = {
  "service-points": servicePoints,
  facilities,
  matters,
};

/** Where a record belongs, for the one table of permissions. */
export function belongingOf({ region, department }: Pick<QueueRecord, "region" | "department">): Belonging {
  return { region, department };
}

/** One record with all its groups, whoever asks; undefined where there is none to verify. */
export async function recordToVerify(noun: QueueNoun, code: string, at: Date): Promise<QueueRecord | undefined> {
  return (await loaders[noun](at, code))[0];
}

/** All records of a noun with those of their groups to which somebody may do this; records without any are left out. */
export async function recordsFor(
  grants: readonly RoleGrant[],
  action: ConsoleAction,
  noun: QueueNoun,
  at: Date,
): Promise<QueueRecord[]> {
  const may = (record: QueueRecord, { group }: QueueItem) =>
    decide(grants, action, permissionNoun(noun, group), belongingOf(record)).allowed;
  return (await loaders[noun](at))
    .map((record) => ({ ...record, items: record.items.filter((item) => may(record, item)) }))
    .filter(({ items }) => items.length > 0);
}
