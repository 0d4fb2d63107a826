import "server-only";
import { holdsFrom, plannedAfter, stateOn } from "@/domain/publishing/history";
import { stateAfter } from "@/domain/publishing/lifecycle";
import { shanghaiTime } from "@/domain/time/shanghai";
import { recordAudit } from "@/server/audit/record";
import { logger } from "@/server/http/logger";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { firstDue, markApplied } from "@/server/publishing/decisions";
import { findDeskRecord } from "@/server/publishing/desk-record";
import { carryOut } from "@/server/publishing/effect";
import { historyOf } from "@/server/publishing/history";
import { publishPlanned } from "@/server/publishing/next-version";
import { firstDueDraft } from "@/server/records/drafts";

type Decided = NonNullable<Awaited<ReturnType<typeof firstDue>>>;
type Version = NonNullable<Awaited<ReturnType<typeof firstDueDraft>>>;
type Due = { id: string; decided: Decided } | { id: string; version: Version };

/** What is due first: a decision, or a next version that was planned; of one day the decision. */
async function firstOf(connection: Connection, on: string, failed: readonly string[]): Promise<Due | null> {
  const ids = failed.filter((each) => /^\d+$/.test(each));
  const decided = await firstDue(connection, on, ids);
  const version = await firstDueDraft(connection, on, failed);
  if (decided && (!version || (decided.decision.plannedDate ?? "") <= version.plannedDate)) {
    return { id: decided.decision.id, decided };
  }
  return version && { id: `${version.noun} ${version.code}`, version };
}

/**
 * Carries out every plan whose day has come, the oldest first, each in a transaction of its own together with the note
 * that it was: several servers take turns, and none is done twice or by half. What cannot be done is logged and tried
 * again the next time; the others do not wait for it.
 *
 * @returns how many were carried out.
 */
export function carryOutDue(now: Date): Promise<number> {
  return withConnection(async (connection) => {
    const failed: string[] = [];
    for (let done = 0; ; ) {
      const next = await firstOf(connection, shanghaiTime(now).isoDate, failed);
      if (!next) return done;
      try {
        const isMine = await inTransaction(
          connection,
          () => carryOutFirst(connection, failed, now),
          () => true,
        );
        if (isMine) done += 1;
      } catch (error) {
        logger.error({ err: error, plan: next.id }, "a planned decision could not be carried out");
        failed.push(next.id);
      }
    }
  });
}

/** Asked again in turn: another server may have done it meanwhile. */
async function carryOutFirst(connection: Connection, failed: readonly string[], now: Date): Promise<boolean> {
  const due = await firstOf(connection, shanghaiTime(now).isoDate, failed);
  if (due && "decided" in due) await carryOutOne(connection, due.decided, now);
  else if (due) await publishPlanned(connection, due.version, now);
  return due !== null;
}

async function carryOutOne(connection: Connection, { noun, code, decision }: Decided, now: Date): Promise<void> {
  const { id, action, reason, decidedBy } = decision;
  const record = await findDeskRecord(connection, { noun, code });
  const history = await historyOf(connection, { noun, code }, now, id);
  const before = stateOn(history, holdsFrom(decision));
  const after = stateAfter(before, action);
  // The record is gone, or its state does not allow it any more: the plan is done with, and nothing changes.
  if (!record || after === null) return markApplied(connection, id, { now, changeSet: null });
  const resumes = plannedAfter(history, now).find((plan) => plan.action === "resume")?.plannedDate ?? null;
  const changeSet = await carryOut(connection, record, { decision: { id, action, reason }, now, resumes });
  await markApplied(connection, id, { now, changeSet });
  await recordAudit(connection, {
    action,
    noun,
    code,
    ...record.belonging,
    before: { state: before },
    after: { state: after, decision: id, decidedBy, reason },
  });
}
