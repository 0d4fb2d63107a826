import "server-only";
import { isCaseState, isOpen, mayWithdraw } from "@/domain/reports/case-state";
import type { Prisma } from "@/prisma/generated/client";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { reportBehind, tellingCase } from "@/server/reports/follow";

/** `corrected`: the map was changed because of it, and it stays as the reason why. */
export type Withdrawn = "withdrawn" | "corrected" | "unknown";

/**
 * Takes a report back for the holder of its private link: it counts nowhere any more, note, photo and the digest of who
 * reported are deleted at once. A case that nobody reports any more, and nobody has answered, leaves the queue.
 */
export function withdrawReport(token: string, now: Date): Promise<Withdrawn> {
  return database().$transaction(async (transaction): Promise<Withdrawn> => {
    const report = await reportBehind(token, transaction);
    if (!report) return "unknown";
    const { id } = await tellingCase(report.case, transaction);
    // Held to the end, so that nobody answers or corrects it meanwhile.
    await transaction.$queryRaw`SELECT id FROM report_cases WHERE id = ${id} FOR UPDATE`;
    const { state, region } = await transaction.reportCase.findUniqueOrThrow({ where: { id } });
    if (report.withdrawnAt) return "withdrawn";
    if (isCaseState(state) && !mayWithdraw(state)) return "corrected";
    const [where, gone] = [
      { id: report.id, withdrawnAt: null },
      { note: null, reporter: "", withdrawnAt: now },
    ];
    if ((await transaction.report.updateMany({ where, data: gone })).count === 0) return "withdrawn";
    const photos = (await transaction.reportPhoto.deleteMany({ where: { reportId: report.id } })).count;
    const left = await leftIn(transaction, id);
    const isOver = left.reports === 0 && left.calls === 0 && isCaseState(state) && isOpen(state);
    if (isOver) {
      const data = { state: "withdrawn", openKey: null, version: { increment: 1 } };
      await transaction.reportCase.update({ where: { id }, data });
    }
    await recordAudit(transaction, {
      ...{ action: "withdraw", noun: "reports", code: String(id), region },
      before: { state, count: left.reports + 1 },
      after: { state: isOver ? "withdrawn" : state, count: left.reports, notes: report.note ? 1 : 0, photos },
    });
    return "withdrawn";
  });
}

/** What still speaks for a case and those that were joined to it: reports, and numbers that fail. */
async function leftIn(transaction: Prisma.TransactionClient, id: number) {
  const joined = { OR: [{ id }, { duplicateOf: id }] };
  const reports = await transaction.report.count({ where: { case: joined, withdrawnAt: null } });
  return { reports, calls: await transaction.reportCase.count({ where: { ...joined, kind: "calls" } }) };
}
