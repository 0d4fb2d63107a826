import "server-only";
import type { Evidence } from "@/domain/reports/case-state";
import { concernsOf } from "@/domain/reports/concern";
import { Prisma } from "@/prisma/generated/client";
import type { ReportCase } from "@/server/reports/cases";

type Database = Pick<Prisma.TransactionClient, "$queryRaw">;

/**
 * Whether what a case is about differs from what stood there when it was first reported, whoever wrote it. What was
 * written and taken back does not differ. A kind that names no field is answered by any row of its record.
 */
export async function evidenceOf(
  database: Database,
  { noun, code, kind, openedAt }: Pick<ReportCase, "noun" | "code" | "kind" | "openedAt">,
): Promise<Evidence> {
  if (noun === "pages") return "untold";
  const concerns = JSON.stringify(concernsOf(noun, kind));
  const [row] = await database.$queryRaw<{ changed: boolean }[]>(Prisma.sql`
    WITH since AS (
      SELECT r.target, r.key, (array_agg(r.before ORDER BY r.id))[1] AS was, (array_agg(r.after ORDER BY r.id DESC))[1] AS is_now
      FROM record_changes r JOIN change_sets s ON s.id = r.change_set
      WHERE s.at > ${openedAt} GROUP BY r.target, r.key),
    concerns AS (SELECT * FROM jsonb_to_recordset(${concerns}::jsonb) AS k(target text, by text, columns text[]))
    SELECT EXISTS (
      SELECT FROM since JOIN concerns k USING (target)
      WHERE (CASE k.by WHEN 'code' THEN since.key ELSE coalesce(is_now, was)->>k.by END) = ${code}
        AND (k.columns IS NULL AND was IS DISTINCT FROM is_now OR EXISTS (
          SELECT FROM unnest(k.columns) AS col(name) WHERE was->col.name IS DISTINCT FROM is_now->col.name))
    ) OR (NOT EXISTS (SELECT FROM concerns) AND EXISTS (
      SELECT FROM since
      WHERE (since.key = ${code} OR starts_with(since.key, ${code} || chr(31))) AND was IS DISTINCT FROM is_now
    )) AS changed`);
  return row?.changed ? "changed" : "unchanged";
}
