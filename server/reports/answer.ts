import "server-only";
import { type CaseStep, isOpen, mayCorrect, needsWords, stateAfter } from "@/domain/reports/case-state";
import { MOST_WORDS_CHARACTERS } from "@/domain/reports/limits";
import type { Prisma } from "@/prisma/generated/client";
import { assertMay, type Official } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { caseOf, type ReportCase } from "@/server/reports/cases";
import { evidenceOf } from "@/server/reports/evidence";

/** What an official wants to do with a case, and the version of it that they saw. */
export type Answering = {
  id: number;
  step: CaseStep;
  version: number;
  /** What the reporters are told. */
  words?: string;
  /** The case that a joined one belongs to. */
  into?: number | null;
};

/** `conflict`: somebody was faster, and this is what the case is now. */
export type Answered =
  | { state: "done"; case: ReportCase }
  | { state: "conflict"; case: ReportCase }
  | { state: "unknown" | "impossible" | "wordless" | "unchanged" };

type Transaction = Prisma.TransactionClient;

async function held(transaction: Transaction, id: number): Promise<ReportCase | null> {
  await transaction.$queryRaw`SELECT id FROM report_cases WHERE id = ${id} FOR UPDATE`;
  const row = await transaction.reportCase.findUnique({ where: { id } });
  return row && caseOf(row);
}

const keyOf = ({ noun, code, kind, phone }: ReportCase) => [noun, code, kind, phone].join("\n");

/** Whether a case may be joined to another: an open one of the same record. */
async function canJoin(transaction: Transaction, found: ReportCase, into: number | null): Promise<boolean> {
  if (into === null || into === found.id) return false;
  const other = await transaction.reportCase.findUnique({ where: { id: into } });
  return other !== null && other.openKey !== null && other.noun === found.noun && other.code === found.code;
}

const uncorrected = { correctedAt: null, correctedBy: null };

/** What a step writes beside the state. */
function changeOf(found: ReportCase, { step, words, into }: Answering, now: Date) {
  if (step === "take") return { takenAt: now };
  if (step === "join") return { openKey: null, duplicateOf: into ?? null };
  if (step === "reopen") {
    const nothing = { duplicateOf: null, answeredAt: null, takenAt: null, words: null, ...uncorrected };
    return { openKey: keyOf(found), ...nothing };
  }
  if (step === "correct") return { correctedAt: now, correctedBy: null };
  return { ...uncorrected, openKey: null, answeredAt: now, takenAt: found.takenAt ?? now, words: words || null };
}

/** What of a case the account tells; what residents wrote is no part of it. */
const told = ({ state, words, duplicateOf }: ReportCase) => ({ state, words, duplicateOf });

/**
 * Takes a case on, answers it, joins it to another or undoes that. All reports of the case are answered with it. Who
 * saw an older version changes nothing.
 *
 * @throws Forbidden where the case lies outside what they may answer.
 */
export async function answerCase(official: Official, answering: Answering, now: Date): Promise<Answered> {
  return database().$transaction(async (transaction): Promise<Answered> => {
    const found = await held(transaction, answering.id);
    if (!found) return { state: "unknown" };
    assertMay(official, "answer", "reports", { region: found.region });
    if (found.version !== answering.version) return { state: "conflict", case: found };
    const words = answering.words?.slice(0, MOST_WORDS_CHARACTERS);
    const { step, into = null } = answering;
    const state = stateAfter(found.state, step);
    if (state === null) return { state: "impossible" };
    if (needsWords(step) && !words) return { state: "wordless" };
    if (step === "correct" && !mayCorrect(await evidenceOf(transaction, found))) return { state: "unchanged" };
    if (step === "join" && !(await canJoin(transaction, found, into))) return { state: "impossible" };
    // Meanwhile others may have reported the same again: there is one open case, and it stays.
    const isTaken = step === "reopen" && !isOpen(found.state) && (await isOpenAgain(transaction, found));
    if (isTaken) return { state: "impossible" };
    const data = { ...changeOf(found, { ...answering, words, into }, now), state, handledBy: official.id };
    const where = { id: found.id };
    const after = caseOf(await transaction.reportCase.update({ where, data: { ...data, version: { increment: 1 } } }));
    if (step === "join")
      await transaction.reportCase.updateMany({ where: { duplicateOf: found.id }, data: { duplicateOf: into } });
    const code = String(found.id);
    await recordAudit(transaction, {
      ...{ action: "change", noun: "reports", code, region: found.region },
      ...{ before: told(found), after: told(after) },
    });
    return { state: "done", case: after };
  });
}

async function isOpenAgain(transaction: Transaction, found: ReportCase): Promise<boolean> {
  return (await transaction.reportCase.count({ where: { openKey: keyOf(found) } })) > 0;
}
