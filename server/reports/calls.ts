import "server-only";
import { reportPolicyOn } from "@/domain/reports/policy";
import { isFailing, mondayOf, recentCalls } from "@/domain/reports/rules";
import { shanghaiTime } from "@/domain/time/shanghai";
import type { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { isFirstToday, takeTurn } from "@/server/reports/limits";
import { openCase } from "@/server/reports/receive";
import { findSubject } from "@/server/reports/subjects";

const NOUN = "service-points";

export type Call = { servicePoint: string; phone: string; reached: boolean; address: string };

/** What people said after calling a number lately, as far as no official has answered it. */
export async function callsOf(
  transaction: Pick<Prisma.TransactionClient, "callAnswer" | "reportCase">,
  { servicePoint, phone }: Pick<Call, "servicePoint" | "phone">,
  now: Date,
) {
  const policy = reportPolicyOn(shanghaiTime(now).isoDate);
  const [weeks, last] = await Promise.all([
    transaction.callAnswer.findMany({ where: { servicePoint, phone } }),
    transaction.reportCase.findFirst({
      where: { noun: NOUN, code: servicePoint, kind: "calls", phone, answeredAt: { not: null } },
      orderBy: { answeredAt: "desc" },
    }),
  ]);
  const settled = last?.answeredAt ? shanghaiTime(last.answeredAt).isoDate : null;
  return recentCalls(
    weeks.map(({ week, ...counts }) => ({ ...counts, week: week.toISOString().slice(0, 10) })),
    policy,
    now,
    settled,
  );
}

/**
 * Counts whether somebody answered, by number and week and nothing else. A number that fails opens a case of its own.
 *
 * @returns milliseconds to wait, or null where the place has no such number.
 */
export async function countCall({ servicePoint, phone, reached, address }: Call, now: Date): Promise<number | null> {
  const subject = await findSubject({ noun: NOUN, code: servicePoint });
  const place = subject && (await database().servicePoint.findUnique({ where: { code: servicePoint } }));
  const numbers = (place?.phones ?? []) as { number: string }[];
  if (!subject || !numbers.some(({ number }) => number === phone)) return null;
  const wait = await takeTurn("call", address, now);
  if (wait > 0) return wait;
  const day = shanghaiTime(now).isoDate;
  if (!(await isFirstToday(`called ${day} ${servicePoint} ${phone}`, address, now))) return 0;
  const week = new Date(`${mondayOf(now)}T00:00:00Z`);
  await database().$transaction(async (transaction) => {
    await transaction.$executeRaw`
      INSERT INTO call_answers AS stored (service_point, phone, week, reached, failed)
      VALUES (${servicePoint}, ${phone}, ${week}::date, ${reached ? 1 : 0}, ${reached ? 0 : 1})
      ON CONFLICT (service_point, phone, week)
      DO UPDATE SET reached = stored.reached + excluded.reached, failed = stored.failed + excluded.failed`;
    const calls = await callsOf(transaction, { servicePoint, phone }, now);
    if (reached || !isFailing(calls, reportPolicyOn(day))) return;
    await openCase(transaction, { noun: NOUN, code: servicePoint, kind: "calls", phone }, subject, now);
  });
  return 0;
}
