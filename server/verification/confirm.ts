import "server-only";
import { decide } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import type { FieldGroup, VerificationWay } from "@/domain/verification/freshness";
import type { OwnAct } from "@/domain/verification/just-confirmed";
import { mayUndo, permissionNoun, type QueueNoun } from "@/domain/verification/queue";
import { Prisma } from "@/prisma/generated/client";
import { asOfficial, Forbidden, type Official } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";
import { offersFingerprint } from "@/server/verification/cards";
import { draftsOf } from "@/server/verification/drafts";
import { belongingOf, recordToVerify } from "@/server/verification/records";

/** A tap on 核实无误: which group of which record, as it was seen, and how somebody made sure. */
export type Confirmation = {
  noun: QueueNoun;
  code: string;
  group: FieldGroup;
  /** The fingerprint of the values that were shown. */
  seen: string;
  how: VerificationWay;
};

/**
 * `changed`: no longer what was shown; `unfit`: made up, guessed or not there, so that nobody can confirm it; `drafted`:
 * a draft is about to make it another.
 */
export type Confirmed = "confirmed" | "changed" | "unfit" | "drafted" | "missing";

/** The unit a grant is held for, in words: its department or region, else the whole district. */
async function unitOf({ region, department }: RoleGrant, noun: QueueNoun): Promise<string> {
  if (noun === "matters" && department) return department;
  const code = region ?? environment().DISTRICT;
  return (await database().region.findUnique({ where: { code }, select: { name: true } }))?.name ?? code;
}

/** The rows that one tap adds: none where the values are no longer those that were seen. */
function rowsOf({ noun, code, group, seen }: Confirmation): Prisma.Sql {
  const columns = Prisma.sql`${noun}::text AS noun, ${code}::text AS code, ''::text AS matter`;
  if (group === "offerings") {
    return Prisma.sql`
      SELECT 'offerings'::text AS noun, o.service_point AS code, o.matter, offering_fingerprint(o) AS fingerprint
      FROM offerings o JOIN service_points p ON p.code = o.service_point
      WHERE o.service_point = ${code} AND o.quality <> 'sample' AND ${offersFingerprint} = ${seen}`;
  }
  const from = {
    "service-points": Prisma.sql`(SELECT service_point_fingerprint(r, ${group}) FROM service_points r WHERE r.code = ${code})`,
    facilities: Prisma.sql`(SELECT facility_fingerprint(r, ${group}) FROM facilities r WHERE r.code = ${code})`,
    matters: Prisma.sql`(SELECT guide_fingerprint(r) FROM matters r WHERE r.code = ${code})`,
  }[noun];
  return Prisma.sql`SELECT ${columns}, now.fingerprint FROM (SELECT ${from} AS fingerprint) now WHERE now.fingerprint = ${seen}`;
}

/**
 * Writes down that somebody confirmed a group of fields, and accounts for it.
 *
 * @throws Forbidden where the record lies outside what they may verify.
 */
export async function confirm(official: Official, asked: Confirmation, at: Date): Promise<Confirmed> {
  const { noun, code, group, how } = asked;
  const record = await recordToVerify(noun, code, at);
  if (!record) return "missing";
  const right = permissionNoun(noun, group);
  const decision = decide(official.grants, "verify", right, belongingOf(record));
  if (!decision.allowed) throw new Forbidden("verify", right, decision.why);
  const item = record.items.find((each) => each.group === group);
  if (!item) return "missing";
  if (item.obstacle) return "unfit";
  if ((await draftsOf(noun, [code])).get(code)?.groups.has(group)) return "drafted";
  const unit = await unitOf(decision.by, noun);
  const act = crypto.randomUUID();
  return asOfficial(official, () =>
    database().$transaction(async (transaction) => {
      const rows = await transaction.$executeRaw`
        INSERT INTO record_verifications
          (act, noun, code, matter, field_group, verified_at, verified_by, role, unit, how, fingerprint)
        SELECT ${act}::uuid, shown.noun, shown.code, shown.matter, ${group}, ${at}, ${official.id}, ${decision.by.role},
          ${unit}, ${how}, shown.fingerprint
        FROM (${rowsOf(asked)}) shown`;
      if (rows === 0) return "changed";
      const after = { group, how, unit, role: decision.by.role, rows };
      await recordAudit(transaction, { action: "verify", noun: right, code, ...belongingOf(record), after });
      return "confirmed";
    }),
  );
}

/** One's own act of the last day that can still be given up. */
export type RecentAct = OwnAct & { name: string };

/** What somebody confirmed within the last day, the latest first. */
export async function recentActs(official: Official, at: Date, limit: number): Promise<RecentAct[]> {
  return database().$queryRaw<RecentAct[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (v.act) v.act::text AS act, CASE v.noun WHEN 'offerings' THEN 'service-points' ELSE v.noun END AS noun,
        v.code, coalesce(p.name, f.name, m.name, v.code) AS name, v.field_group AS group, v.how, v.verified_at AS "verifiedAt"
      FROM record_verifications v
      LEFT JOIN service_points p ON v.noun IN ('service-points', 'offerings') AND p.code = v.code
      LEFT JOIN facilities f ON v.noun = 'facilities' AND f.code = v.code
      LEFT JOIN matters m ON v.noun = 'matters' AND m.code = v.code
      WHERE v.verified_by = ${official.id} AND v.undone_at IS NULL AND v.verified_at > ${at}::timestamptz - interval '1 day'
      ORDER BY v.act
    ) acts ORDER BY "verifiedAt" DESC, act LIMIT ${limit}`;
}

/** How somebody made sure the last time, which they probably do again; null before the first. */
export async function lastWay(official: Official): Promise<VerificationWay | null> {
  const last = await database().recordVerification.findFirst({
    where: { verifiedBy: official.id },
    orderBy: { verifiedAt: "desc" },
    select: { how: true },
  });
  return (last?.how as VerificationWay | undefined) ?? null;
}

/**
 * Gives up what one confirmed oneself within the last day.
 *
 * @returns false where there is no such act of theirs, or a day is over.
 */
export async function giveUp(official: Official, act: string, at: Date): Promise<boolean> {
  return asOfficial(official, () =>
    database().$transaction(async (transaction) => {
      const first = await transaction.recordVerification.findFirst({
        where: { act, verifiedBy: official.id, undoneAt: null },
      });
      if (!first || !mayUndo(first.verifiedAt, at)) return false;
      const { count } = await transaction.recordVerification.updateMany({
        where: { act, undoneAt: null },
        data: { undoneAt: at },
      });
      if (count === 0) return false;
      const before = { group: first.fieldGroup, how: first.how, verifiedAt: first.verifiedAt.toISOString() };
      const { noun, code } = first;
      await recordAudit(transaction, { action: "verify-undone", noun, code, before: { ...before, rows: count } });
      return true;
    }),
  );
}
