import "server-only";
import { ACCOUNT_DAYS, type ReportAccount } from "@/domain/reports/rules";
import { addDays, shanghaiInstant, shanghaiTime } from "@/domain/time/shanghai";
import { database } from "@/server/db/client";

/** What became of the reports of the last days, each counted once, those that were taken back not at all; joined ones by the case they were joined to. */
export async function reportAccount(now: Date): Promise<ReportAccount> {
  const since = shanghaiInstant(addDays(shanghaiTime(now).isoDate, -ACCOUNT_DAYS), 0);
  const [row] = await database().$queryRaw<ReportAccount[]>`
    SELECT count(*)::int AS received, count(*) FILTER (WHERE t.state IN ('corrected', 'settled', 'rejected'))::int AS answered,
      count(*) FILTER (WHERE t.state = 'accepted')::int AS correcting,
      count(*) FILTER (WHERE t.state = 'corrected')::int AS fixed,
      count(*) FILTER (WHERE t.state = 'settled')::int AS settled,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(extract(epoch FROM
        CASE t.state WHEN 'corrected' THEN t.corrected_at WHEN 'rejected' THEN t.answered_at WHEN 'settled' THEN t.answered_at END - r.received_at), 0))
        / 3600)::float8 AS "medianHours"
    FROM reports r JOIN report_cases c ON c.id = r.case_id
      JOIN report_cases t ON t.id = coalesce(c.duplicate_of, c.id)
    WHERE r.received_at >= ${since} AND r.received_at <= ${now} AND r.withdrawn_at IS NULL`;
  return row ?? { received: 0, answered: 0, correcting: 0, fixed: 0, settled: 0, medianHours: null };
}
