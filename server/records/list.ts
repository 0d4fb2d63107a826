import "server-only";
import { isWithheld, reachOf } from "@/domain/accounts/decide";
import { belongsNowhere, boundedBy, type ConsoleAction } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { regionPrefix } from "@/domain/regions/region";
import { targets } from "@/importers/target-list";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { allOf } from "@/server/positions/rows";

/** Where a record stands on its way: only in force, or with a draft, which may wait for review or have been given back. */
export const recordStates = ["live", "draft", "returned", "review"] as const;
export type RecordState = (typeof recordStates)[number];

export type ListedRecord = {
  code: string;
  name: string;
  region: string | null;
  departments: string[];
  state: RecordState;
  isNew: boolean;
};

export type RecordFilter = { q?: string; region?: string; department?: string; state?: RecordState };

const none = Prisma.sql`NULL::text AS region, '{}'::text[] AS departments`;
const inRegion = Prisma.sql`t.region, '{}'::text[] AS departments`;

/** Where the records of a noun in force belong, as `belongingsOf` tells of form values. */
const belonging: Readonly<Record<EditableNoun, Prisma.Sql>> = {
  "service-points": inRegion,
  facilities: inRegion,
  matters: Prisma.sql`NULL::text AS region, ARRAY[t.department] AS departments`,
  projects: Prisma.sql`t.region, ARRAY(
    SELECT post FROM duties d WHERE d.project = t.code AND d.role = 'department' ORDER BY d."order") AS departments`,
  bundles: none,
  indicators: none,
};

const STATE = Prisma.sql`CASE WHEN d.code IS NULL THEN 'live' WHEN d.submitted_at IS NOT NULL THEN 'review'
  WHEN d.returned_at IS NOT NULL THEN 'returned' ELSE 'draft' END`;

/** All records of a noun: those in force, and those that are new. */
function recordsOf(noun: EditableNoun): Prisma.Sql {
  const table = Prisma.raw(`"${targets[recordForms[noun].target].table}"`);
  return Prisma.sql`(
    SELECT t.code, t.name, ${belonging[noun]}, ${STATE} AS state, FALSE AS "isNew", d.saved_at
    FROM ${table} t LEFT JOIN record_drafts d ON d.noun = ${noun} AND d.code = t.code AND d.discarded_at IS NULL
    UNION ALL
    SELECT d.code, d."values"->'fields'->>'name', nullif(d."values"->'fields'->>'region', ''),
      CASE WHEN d.noun = 'projects'
        THEN ARRAY(SELECT jsonb_path_query(d."values", '$.lists.duties[*] ? (@.role == "department").post') #>> '{}')
        ELSE array_remove(ARRAY[d."values"->'fields'->>'department'], NULL) END,
      ${STATE}, TRUE, d.saved_at
    FROM record_drafts d
    WHERE d.noun = ${noun} AND d.discarded_at IS NULL AND NOT EXISTS (SELECT FROM ${table} t WHERE t.code = d.code)
  ) r`;
}

/** The records to which these grants reach, as `decide` decides. */
function reached(grants: readonly RoleGrant[], action: ConsoleAction, noun: EditableNoun): Prisma.Sql {
  const limits = boundedBy[noun];
  const each = grants.flatMap((grant) => {
    const reach = reachOf(grant.role, action, noun);
    if (reach === null) return [];
    const { region, department } = grant;
    const isOwn = reach === "own";
    if (isOwn && isWithheld(grant, noun)) return [];
    return allOf([
      ...(isOwn && limits.includes("region") && region !== null
        ? [Prisma.sql`starts_with(r.region, ${regionPrefix(region)})`]
        : []),
      ...(isOwn && limits.includes("department") && department !== null
        ? [Prisma.sql`${department} = ANY(r.departments)`]
        : []),
    ]);
  });
  return each.length > 0 ? Prisma.sql`(${Prisma.join(each, " OR ")})` : Prisma.sql`FALSE`;
}

/** `%` and `_` of what somebody typed mean themselves. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

function matching({ q, region, department }: RecordFilter): Prisma.Sql[] {
  return [
    ...(q ? [Prisma.sql`(r.name ILIKE ${containing(q)} OR r.code ILIKE ${containing(q)})`] : []),
    ...(region ? [Prisma.sql`starts_with(r.region, ${regionPrefix(region)})`] : []),
    ...(department ? [Prisma.sql`${department} = ANY(r.departments)`] : []),
  ];
}

/** The records to which somebody's grants reach with an action: those last worked on first, then by code. */
export async function listRecords(
  grants: readonly RoleGrant[],
  action: ConsoleAction,
  noun: EditableNoun,
  filter: RecordFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: ListedRecord[]; total: number; counts: Record<RecordState, number> }> {
  const where = allOf([reached(grants, action, noun), ...matching(filter)]);
  const ofState = filter.state ? Prisma.sql`AND r.state = ${filter.state}` : Prisma.empty;
  const [items, counted] = await Promise.all([
    database().$queryRaw<ListedRecord[]>`
      SELECT r.code, r.name, r.region, r.departments, r.state, r."isNew" FROM ${recordsOf(noun)}
      WHERE ${where} ${ofState} ORDER BY r.saved_at DESC NULLS LAST, r.code COLLATE "C" LIMIT ${limit} OFFSET ${offset}`,
    database().$queryRaw<{ state: RecordState; count: number }[]>`
      SELECT r.state, count(*)::int AS count FROM ${recordsOf(noun)} WHERE ${where} GROUP BY r.state`,
  ]);
  const counts = { live: 0, draft: 0, returned: 0, review: 0 };
  for (const { state, count } of counted) counts[state] = count;
  const total = filter.state ? counts[filter.state] : counts.live + counts.draft + counts.returned + counts.review;
  return { items, total, counts };
}

/** Departments by which the records of a noun can be narrowed down. */
export async function departmentsOf(noun: EditableNoun): Promise<string[]> {
  if (!boundedBy[noun].includes("department") || belongsNowhere(noun)) return [];
  const rows = await database().$queryRaw<{ department: string }[]>`
    SELECT DISTINCT unnest(r.departments) AS department FROM ${recordsOf(noun)} ORDER BY 1`;
  return rows.map(({ department }) => department);
}

/** Codes of a noun that are taken, by records in force or drafts, also those that were thrown away. */
export async function takenCodes(noun: EditableNoun): Promise<string[]> {
  const table = Prisma.raw(`"${targets[recordForms[noun].target].table}"`);
  const rows = await database().$queryRaw<{ code: string }[]>`
    SELECT code FROM ${table} UNION SELECT code FROM record_drafts WHERE noun = ${noun}`;
  return rows.map(({ code }) => code);
}
