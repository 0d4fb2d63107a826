import "server-only";
import { afterFailure, type Limit, waitFor } from "@/domain/accounts/sign-in-limit";
import { type Limited, reportLimits } from "@/domain/reports/limits";
import type { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { limitKey } from "@/server/reports/token";

const LONGEST = Math.max(...Object.values(reportLimits).flatMap((limits) => limits.map(({ within }: Limit) => within)));

type Transaction = Pick<Prisma.TransactionClient, "$executeRaw" | "$queryRaw" | "reportLimit">;

async function attemptsOf(transaction: Transaction, key: string, now: Date) {
  await transaction.$executeRaw`
    INSERT INTO report_limits (key, count, since) VALUES (${key}, 0, ${now}) ON CONFLICT (key) DO NOTHING`;
  const [row] = await transaction.$queryRaw<{ count: number; since: Date }[]>`
    SELECT count, since FROM report_limits WHERE key = ${key} FOR UPDATE`;
  return row ? { count: row.count, since: row.since.getTime() } : null;
}

/**
 * Takes one turn of an address: milliseconds to wait, or 0 when it may go on. Counted in one transaction, so that many
 * at once are as many as one after another.
 */
export async function takeTurn(purpose: Limited, address: string, now: Date): Promise<number> {
  const limits: readonly Limit[] = reportLimits[purpose];
  return database().$transaction(async (transaction) => {
    const found = [];
    for (const limit of limits) {
      const key = limitKey(`${purpose}-${limit.within}`, address);
      found.push({ key, limit, attempts: await attemptsOf(transaction, key, now) });
    }
    const wait = Math.max(...found.map(({ attempts, limit }) => waitFor(attempts, limit, now.getTime())));
    if (wait > 0) return wait;
    for (const { key, limit, attempts } of found) {
      const { count, since } = afterFailure(attempts, limit, now.getTime());
      await transaction.reportLimit.update({ where: { key }, data: { count, since: new Date(since) } });
    }
    return 0;
  });
}

/** Whether an address says something for the first time within a day; the second time it is not counted. */
export async function isFirstToday(what: string, address: string, now: Date): Promise<boolean> {
  const added = await database().$executeRaw`
    INSERT INTO report_limits (key, count, since) VALUES (${limitKey(what, address)}, 1, ${now})
    ON CONFLICT (key) DO NOTHING`;
  return added > 0;
}

/** Windows that are over say nothing any more. */
export async function dropOldLimits(now: Date): Promise<void> {
  await database().reportLimit.deleteMany({ where: { since: { lt: new Date(now.getTime() - LONGEST) } } });
}
