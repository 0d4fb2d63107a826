import "server-only";
import type { CaseKind, ReportKind, Subject } from "@/domain/reports/kinds";
import { reportPolicyOn } from "@/domain/reports/policy";
import { type NoticedKind, noticed } from "@/domain/reports/rules";
import { shanghaiTime } from "@/domain/time/shanghai";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { planned } from "@/server/db/planned";

/**
 * What enough people report of a record and nobody has answered yet, and what was found right and is shown wrong until
 * its correction is published: for the record's public page.
 */
export async function noticedReports({ noun, code }: Subject, now: Date): Promise<NoticedKind[]> {
  const counts = await database().$queryRaw<{ kind: ReportKind; reporters: number; isConfirmed: boolean }[]>(
    planned(Prisma.sql`
      SELECT c.kind, count(DISTINCT r.reporter)::int AS reporters, bool_or(c.state = 'accepted') AS "isConfirmed"
      FROM report_cases c LEFT JOIN reports r ON r.case_id = c.id AND r.withdrawn_at IS NULL
      WHERE c.noun = ${noun} AND c.code = ${code} AND (c.open_key IS NOT NULL OR c.state = 'accepted') GROUP BY c.kind`),
  );
  return noticed(counts, reportPolicyOn(shanghaiTime(now).isoDate));
}

export type OpenReports = { code: string; kind: CaseKind; reports: number };

/** How many reports of each record of a noun, by kind, nobody has answered, or are right and not yet corrected; those without any are left out. */
export function openReports(noun: Subject["noun"]): Promise<OpenReports[]> {
  return database().$queryRaw<OpenReports[]>`
    SELECT c.code, c.kind, count(r.id)::int AS reports FROM report_cases c JOIN reports r ON r.case_id = c.id AND r.withdrawn_at IS NULL
    WHERE c.noun = ${noun} AND c.code IS NOT NULL AND (c.open_key IS NOT NULL OR c.state = 'accepted')
    GROUP BY c.code, c.kind`;
}
