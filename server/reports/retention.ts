import "server-only";
import { reportPolicyOn } from "@/domain/reports/policy";
import { keptSince } from "@/domain/reports/rules";
import { shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";

/** Any constant of our own: where several servers share a database, one of them clears. */
const CLEARING_LOCK = 4207321;

/**
 * Deletes notes and photos whose time is over, and accounts for how many. That there was a report, of what and when,
 * stays. Does nothing while another server is at it.
 *
 * @returns how many reports were cleared.
 */
export async function clearReports(now: Date): Promise<number> {
  const { answered, open } = keptSince(reportPolicyOn(shanghaiTime(now).isoDate), now);
  return database().$transaction(async (transaction) => {
    const [lock] = await transaction.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${CLEARING_LOCK}) AS taken`;
    if (!lock?.taken) return 0;
    const due = await transaction.$queryRaw<{ id: number; note: boolean; photo: boolean }[]>`
      SELECT r.id, r.note IS NOT NULL AS note, p.report_id IS NOT NULL AS photo
      FROM reports r JOIN report_cases c ON c.id = r.case_id JOIN report_cases t ON t.id = coalesce(c.duplicate_of, c.id)
        LEFT JOIN report_photos p ON p.report_id = r.id
      WHERE (r.note IS NOT NULL OR p.report_id IS NOT NULL) AND CASE WHEN t.answered_at IS NULL
        THEN r.received_at < ${open} ELSE t.answered_at < ${answered} END`;
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    await transaction.reportPhoto.deleteMany({ where: { reportId: { in: ids } } });
    await transaction.report.updateMany({ where: { id: { in: ids } }, data: { note: null, clearedAt: now } });
    const after = {
      notes: due.filter(({ note }) => note).length,
      photos: due.filter(({ photo }) => photo).length,
      answeredBefore: toRfc3339(answered),
      receivedBefore: toRfc3339(open),
    };
    await recordAudit(transaction, { action: "delete", noun: "reports", after });
    return due.length;
  });
}
