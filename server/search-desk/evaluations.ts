import "server-only";
import { type Acceptance, type Comparison, caseKey, comparisonSchema, verdictOf } from "@/domain/search/desk-compare";
import type { Prisma } from "@/prisma/generated/client";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { allCases } from "@/server/search-desk/cases";
import { inDeskTransaction } from "@/server/search-desk/desk-transaction";
import { DRAFT_NOUN, digestOf, draft } from "@/server/search-desk/draft";
import { evaluate, learnedOf, learnPlaces } from "@/server/search-desk/evaluate";
import { MISSES_NOUN } from "@/server/search-desk/missed";

/** What a draft does, and since when it is known. */
export type Evaluation = { comparison: Comparison; at: Date; by: string; milliseconds: number };

/** Of the account, what changes nothing that is searched. */
const ELSEWHERE = [DRAFT_NOUN, MISSES_NOUN, "search-cases", "reports", "accounts", "audit"];
const HARMLESS = [
  ...["denied", "export", "backup", "sign-in", "sign-in-refused", "sign-out", "user-change", "role-change"],
  ...["submit", "return", "verify", "verify-undone"],
];

/**
 * The last entry of the account that may have changed what is searched: whatever is written is accounted for. What
 * somebody does with the draft of a record is told with the state that it leaves, or had where nothing is left of it.
 */
export async function searchedState(asked: Pick<Prisma.TransactionClient, "$queryRaw"> = database()): Promise<string> {
  const [last] = await asked.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM audit_entries
    WHERE noun <> ALL (${ELSEWHERE}::text[]) AND action <> ALL (${HARMLESS}::text[])
      AND coalesce(after, before)->>'state' IS DISTINCT FROM 'draft'
    ORDER BY audit_entries.id DESC LIMIT 1`;
  return last?.id ?? "0";
}

/** The draft and the cases as they are, and under what an evaluation of them is kept. */
async function present() {
  const [drafted, cases, state] = await Promise.all([draft(), allCases(), searchedState()]);
  const changes = drafted.map(({ change }) => change);
  return { changes, cases, state, digest: digestOf(changes, cases.cases) };
}

const underWay = new Map<string, Promise<void>>();

/** Finds out what the draft does, and keeps it. Two who ask at once wait for one answer. */
export async function evaluateDraft(by: string, at: Date): Promise<void> {
  const { changes, cases, state, digest } = await present();
  const work = async () => {
    const start = performance.now();
    const result = await evaluate(changes, cases, state, at);
    const milliseconds = Math.round(performance.now() - start);
    const data = { state, at, by, milliseconds, result };
    await database().searchEvaluation.upsert({
      where: { draft: digest },
      create: { draft: digest, ...data },
      update: data,
    });
    await database().searchEvaluation.deleteMany({ where: { draft: { not: digest } } });
  };
  const running = underWay.get(digest) ?? work().finally(() => underWay.delete(digest));
  underWay.set(digest, running);
  await running;
}

/** Begins what an evaluation takes longest for, while the draft is still being made. Nobody waits for it. */
export async function prepareEvaluation(at: Date): Promise<void> {
  const { cases, state } = await present();
  await learnPlaces(cases.cases, state, at);
}

/** How far that is: cases that have been asked, of all. */
export async function preparation(): Promise<{ learned: number; cases: number }> {
  const { cases, state } = await present();
  return { learned: learnedOf(cases.cases, state), cases: cases.cases.length };
}

/** The evaluation of exactly this draft on exactly these data; null where it has to be found out. */
export async function currentEvaluation(): Promise<Evaluation | null> {
  const { digest, state } = await present();
  return evaluationOf(database(), digest, state);
}

/** The evaluation of a draft in a state of the data. */
export async function evaluationOf(
  asked: Pick<Prisma.TransactionClient, "searchEvaluation">,
  digest: string,
  state: string,
): Promise<Evaluation | null> {
  const row = await asked.searchEvaluation.findUnique({ where: { draft: digest } });
  if (!row || row.state !== state) return null;
  const { at, by, milliseconds } = row;
  return { comparison: comparisonSchema.parse(row.result), at, by, milliseconds };
}

/** How long the last one took, in milliseconds; null where there was none. */
export async function lastDuration(): Promise<number | null> {
  const row = await database().searchEvaluation.findFirst({ orderBy: { at: "desc" }, select: { milliseconds: true } });
  return row?.milliseconds ?? null;
}

export type StoredAcceptance = Acceptance & { by: string; at: Date };

export function acceptances(
  asked: Pick<Prisma.TransactionClient, "searchAcceptance"> = database(),
): Promise<StoredAcceptance[]> {
  return asked.searchAcceptance.findMany();
}

/** Notes why a case may become worse, as far as it does by the evaluation at hand; false where it does not. */
export async function accept(of: string, reason: string, by: string): Promise<boolean> {
  const evaluation = await currentEvaluation();
  const moved = evaluation?.comparison.moved.find((each) => caseKey(each) === of);
  if (!moved || verdictOf(moved) !== "worse") return false;
  await inDeskTransaction(async (transaction) => {
    const data = { place: moved.after, reason, by };
    await transaction.searchAcceptance.upsert({
      where: { case: of },
      create: { case: of, ...data },
      update: { ...data, at: new Date() },
    });
    const { query, group } = moved;
    await recordAudit(transaction, { action: "approve", noun: DRAFT_NOUN, after: { query, group, ...data } });
  });
  return true;
}
