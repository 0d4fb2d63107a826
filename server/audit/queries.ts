import "server-only";
import type { AuditEntry } from "@/domain/audit/entry";
import { type AuditFilter, cursorBehind } from "@/domain/audit/filter";
import { AUDIT_COLUMNS, auditRow } from "@/domain/audit/table";
import { csvLines, toCsv } from "@/domain/lists/csv";
import type { Page } from "@/domain/lists/page";
import { addDays, shanghaiInstant } from "@/domain/time/shanghai";
import { Prisma } from "@/prisma/generated/client";
import { ENTRY } from "@/server/audit/rows";
import { database } from "@/server/db/client";

const EXPORT_BATCH = 1_000;

function matching({ actor, action, noun, code, from, to }: AuditFilter): Prisma.Sql {
  const conditions = [
    actor && Prisma.sql`actor = ${actor}`,
    action && Prisma.sql`action = ${action}`,
    noun && Prisma.sql`noun = ${noun}`,
    code && Prisma.sql`code = ${code}`,
    from && Prisma.sql`at >= ${shanghaiInstant(from, 0)}`,
    to && Prisma.sql`at < ${shanghaiInstant(addDays(to, 1), 0)}`,
  ].filter((condition) => condition !== undefined && condition !== "");
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/**
 * What was done, the latest first.
 *
 * @param page `before` is the number of the entry that the page stands behind, as a cursor says; null for the first.
 */
export async function auditEntries(
  filter: AuditFilter,
  { limit, before }: { limit: number; before: string | null },
): Promise<Page<AuditEntry>> {
  const where = matching(filter);
  const behind = before === null ? Prisma.sql`TRUE` : Prisma.sql`id < ${before}::bigint`;
  const [found, counted] = await Promise.all([
    database().$queryRaw<AuditEntry[]>`
      SELECT ${Prisma.raw(ENTRY)} FROM audit_entries AS e WHERE ${where} AND ${behind} ORDER BY e.id DESC LIMIT ${limit + 1}`,
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM audit_entries WHERE ${where}`,
  ]);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: found.length > limit && last ? cursorBehind(last) : null,
    total: counted[0]?.total ?? 0,
  };
}

/** Columns in words, which stand before the exact ones. */
export type ReadableColumns = {
  columns: readonly string[];
  rows(entries: readonly AuditEntry[]): Promise<(string | null)[][]>;
};

/**
 * What was done as CSV, the oldest first, in pieces that together are one file; formulas are neutralised.
 *
 * @param readable the same in words, for people; the exact columns are for whoever verifies.
 */
export async function* auditCsv(filter: AuditFilter, readable?: ReadableColumns): AsyncGenerator<string> {
  yield toCsv([[...(readable?.columns ?? []), ...AUDIT_COLUMNS]]);
  const where = matching(filter);
  for (let last = "0"; ; ) {
    const entries = await database().$queryRaw<AuditEntry[]>`
      SELECT ${Prisma.raw(ENTRY)} FROM audit_entries AS e
      WHERE ${where} AND id > ${last}::bigint ORDER BY e.id LIMIT ${EXPORT_BATCH}`;
    const words = await readable?.rows(entries);
    if (entries.length > 0)
      yield csvLines(entries.map((entry, index) => [...(words?.[index] ?? []), ...auditRow(entry)]));
    if (entries.length < EXPORT_BATCH) return;
    last = entries.at(-1)?.id ?? last;
  }
}
