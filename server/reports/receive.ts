import "server-only";
import type { CaseKind, ReportKind, Subject } from "@/domain/reports/kinds";
import type { Prisma } from "@/prisma/generated/client";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { dropOldLimits, takeTurn } from "@/server/reports/limits";
import { findSubject, type KnownSubject } from "@/server/reports/subjects";
import { reporterOn, tokenDigest, tokenFor } from "@/server/reports/token";

/** A report as a form sends it; `formKey` is the form's own, so that it can be sent twice without harm. */
export type NewReport = Subject & { kind: ReportKind; formKey: string; address: string };
export type Received =
  | { state: "received"; token: string }
  | { state: "wait"; milliseconds: number }
  | { state: "unknown" };

type Asked = Subject & { kind: CaseKind; phone?: string };

const keyOf = ({ noun, code, kind, phone = "" }: Asked) => [noun, code, kind, phone].join("\n");

/** The open case of a place and kind: the one that is there, or a new one. */
export async function openCase(
  transaction: Prisma.TransactionClient,
  asked: Asked,
  { name, region }: KnownSubject,
  now: Date,
): Promise<number> {
  const { noun, code, kind, phone = "" } = asked;
  const openKey = keyOf(asked);
  const added = await transaction.$queryRaw<{ id: number }[]>`
    INSERT INTO report_cases (noun, code, kind, phone, subject, region, open_key, opened_at)
    VALUES (${noun}, ${code}, ${kind}, ${phone}, ${name}, ${region}, ${openKey}, ${now})
    ON CONFLICT (open_key) DO NOTHING RETURNING id`;
  const id = added[0]?.id ?? (await transaction.reportCase.findUniqueOrThrow({ where: { openKey } })).id;
  // Held to the end, so that nobody answers the case while a report is joining it.
  const [held] = await transaction.$queryRaw<{ open: boolean }[]>`
    SELECT open_key IS NOT NULL AS open FROM report_cases WHERE id = ${id} FOR UPDATE`;
  if (!held?.open) return openCase(transaction, asked, { name, region }, now);
  if (added.length > 0) {
    const after = { kind, ...(phone ? { number: phone } : {}) };
    await recordAudit(transaction, { action: "create", noun: "reports", code: String(id), region, after });
  }
  return id;
}

/** Takes a report in: joined to the open case of its place and kind, once for each form. */
export async function receiveReport(report: NewReport, now: Date): Promise<Received> {
  const token = tokenFor(report.formKey, keyOf(report));
  const digest = tokenDigest(token) ?? "";
  if ((await database().report.count({ where: { tokenDigest: digest } })) > 0) return { state: "received", token };
  const subject = await findSubject(report);
  if (!subject) return { state: "unknown" };
  const wait = await takeTurn("report", report.address, now);
  if (wait > 0) return { state: "wait", milliseconds: wait };
  await database().$transaction(async (transaction) => {
    const caseId = await openCase(transaction, report, subject, now);
    const reporter = reporterOn(report.address, now);
    await transaction.$executeRaw`
      INSERT INTO reports (case_id, token_digest, reporter, received_at)
      VALUES (${caseId}, ${digest}, ${reporter}, ${now}) ON CONFLICT (token_digest) DO NOTHING`;
  });
  await dropOldLimits(now);
  return { state: "received", token };
}
