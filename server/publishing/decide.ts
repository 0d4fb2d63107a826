import "server-only";
import { DatabaseError } from "pg";
import { type DeskRefusal, type DeskRequest, kindRefusal, lastCarriedOut, openPlans } from "@/domain/publishing/desk";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import { isConfirmed, returningRules } from "@/domain/publishing/gate/next-version";
import { plannedAfter, refusalsOf, revocationRefusal, stateOn } from "@/domain/publishing/history";
import { stateAfter, transitions } from "@/domain/publishing/lifecycle";
import type { DeskRecord, RecordName } from "@/domain/publishing/nouns";
import { assertMay, type Official } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import type { ChangeSetId } from "@/server/changes/change-set";
import { type Undone, undoChangeSet } from "@/server/changes/undo";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { addDecision, decisionsAbout, markApplied, markRevoked } from "@/server/publishing/decisions";
import { findDeskRecord } from "@/server/publishing/desk-record";
import { announceEnd, carryOut } from "@/server/publishing/effect";
import { historyOf } from "@/server/publishing/history";
import { judgedAfter } from "@/server/publishing/judge";
import { decideVersion, submittedVersion, unplanVersion } from "@/server/publishing/next-version";
import { settleShelf } from "@/server/publishing/shelf";

/** Whoever sends a record on for review needs another right than whoever lets it out. */
export const rightFor = (action: DeskRequest["action"]) => (action === "submit" ? "submit" : "publish");

/** All of it in one transaction, in turn with imports, kept only where nothing speaks against it. */
function attempt(
  official: Official,
  { name, action }: { name: RecordName; action: DeskRequest["action"] },
  work: (connection: Connection, record: DeskRecord, hasVersion: boolean) => Promise<DeskRefusal[]>,
): Promise<DeskRefusal[]> {
  return withConnection((connection) =>
    inTransaction(
      connection,
      async () => {
        const isAboutVersion = action === "publish" || action === "return";
        const version = isAboutVersion ? await submittedVersion(connection, name) : null;
        const record = (await findDeskRecord(connection, name)) ?? version;
        if (!record) return [{ code: "unknown-record" }];
        assertMay(official, rightFor(action), name.noun, record.belonging);
        return work(connection, record, version !== null);
      },
      (refusals) => refusals.length === 0,
    ),
  );
}

/**
 * Decides about one record and, unless it is a plan, carries it out. Who comes second finds the state that the first
 * has left, and is told so.
 *
 * @returns why it is refused; nothing is changed then. Empty where it is done.
 * @throws Forbidden where the record is not theirs.
 */
export function decideAs(
  official: Official,
  name: RecordName,
  request: DeskRequest,
  now: Date,
): Promise<DeskRefusal[]> {
  const { action } = request;
  return attempt(official, { name, action }, async (connection, record, hasVersion) => {
    if (hasVersion && (action === "publish" || action === "return")) {
      return decideVersion(connection, official, record, { ...request, action }, now);
    }
    return decide(connection, record, request, now);
  });
}

/** What only tables can say against a request. */
async function unfitness(connection: Connection, record: DeskRecord, request: DeskRequest): Promise<DeskRefusal[]> {
  const { noun, code } = record;
  const ofKind = kindRefusal(noun, request.action);
  if (ofKind) return [ofKind];
  if (request.successor !== null) {
    const successor = await findDeskRecord(connection, { noun, code: request.successor });
    if (!successor?.isLive || successor.code === code) return [{ code: "unknown-successor" }];
  }
  if (noun !== "service-points" || request.action !== "suspend") return [];
  const { rowCount } = await connection.query("SELECT FROM service_points WHERE code = $1 AND status = 'moved'", [
    code,
  ]);
  return rowCount === 1 ? [{ code: "moved-away" }] : [];
}

async function decide(
  connection: Connection,
  record: DeskRecord,
  request: DeskRequest,
  now: Date,
): Promise<DeskRefusal[]> {
  const { noun, code } = record;
  const { action, plannedDate } = request;
  const history = await historyOf(connection, record, now);
  const unfit = await unfitness(connection, record, request);
  const wrong = [...unfit, ...refusalsOf(history, request, { now, blockedBy: [] })];
  if (wrong.length > 0) return wrong;
  let unfixed: RuleNumber[] = [];
  if (transitions[action].gate) {
    // Nobody can edit it meanwhile but through the gate: what it broke when residents saw it is no reason against it.
    unfixed = returningRules((await judgedAfter(connection, record, action, now)) ?? []);
    if (!isConfirmed(unfixed, request.confirmed ?? [])) return [{ code: "unfixed", rules: unfixed }];
  }
  const id = await addDecision(connection, { ...request, noun, code }, now);
  const before = stateOn(history, now);
  if (plannedDate === null) {
    const resumes = plannedAfter(history, now).find((plan) => plan.action === "resume")?.plannedDate ?? null;
    const changeSet = await carryOut(connection, record, { decision: { ...request, id }, now, resumes });
    await markApplied(connection, id, { now, changeSet });
  } else {
    await announceEnd(connection, record, await historyOf(connection, record, now), now);
  }
  await recordAudit(connection, {
    action,
    noun,
    code,
    ...record.belonging,
    before: { state: before },
    after: {
      state: plannedDate === null ? stateAfter(before, action) : before,
      decision: id,
      plannedDate,
      reason: request.reason,
      successor: request.successor,
      ...(unfixed.length > 0 ? { unfixedRules: unfixed.join(", ") } : {}),
    },
  });
  return [];
}

/** In the place of a decision's number: the plan of the next version. */
export const VERSION = "version";

/** Gives up a plan that has not come yet. */
export function revokeAs(official: Official, name: RecordName, id: string, now: Date): Promise<DeskRefusal[]> {
  return attempt(official, { name, action: "publish" }, async (connection, record) => {
    if (id === VERSION) {
      const version = await submittedVersion(connection, name);
      return version ? unplanVersion(connection, official, version) : [{ code: "no-such-plan" }];
    }
    const kept = await decisionsAbout(connection, name);
    const plan = openPlans(kept).find((each) => each.id === id);
    if (!plan) return [{ code: "no-such-plan" }];
    const history = await historyOf(connection, record, now);
    const same = history.find((each) => each.plannedDate === plan.plannedDate && each.action === plan.action);
    const refusal = revocationRefusal(history, same ?? plan, now);
    if (refusal) return [refusal];
    await markRevoked(connection, id, now);
    await announceEnd(connection, record, await historyOf(connection, record, now), now);
    await recordAudit(connection, {
      action: "undo",
      noun: name.noun,
      code: name.code,
      ...record.belonging,
      before: { decision: id, action: plan.action, plannedDate: plan.plannedDate },
      after: { plannedDate: null },
    });
    return [];
  });
}

/**
 * Takes back what the last decision that was carried out did to the tables, as one step. The gate is not asked: what
 * was a mistake is to be as if it had not been.
 */
export function undoAs(official: Official, name: RecordName, id: string, now: Date): Promise<DeskRefusal[]> {
  return attempt(official, { name, action: "publish" }, async (connection, record) => {
    const last = lastCarriedOut(await decisionsAbout(connection, name));
    if (!last?.changeSet || last.id !== id) return [{ code: "nothing-to-undo" }];
    const undone = await undoOrWhy(connection, last.changeSet);
    if (undone.outcome === "obstructed") {
      return [{ code: "obstructed", records: undone.obstacles.map(({ target, key }) => `${target} ${key}`) }];
    }
    if (undone.outcome !== "undone") return [{ code: "nothing-to-undo" }];
    await settleShelf(connection, name, now);
    await recordAudit(connection, {
      action: "undo",
      noun: name.noun,
      code: name.code,
      ...record.belonging,
      before: { decision: id, action: last.action },
      after: { changeSet: undone.changeSet },
    });
    return [];
  });
}

const FOREIGN_KEY = "23503";

/** What refers to a record that has gone meanwhile cannot come back before that one does. */
async function undoOrWhy(connection: Connection, changeSet: ChangeSetId): Promise<Undone> {
  try {
    return await undoChangeSet(connection, changeSet);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== FOREIGN_KEY) throw error;
    return { outcome: "obstructed", obstacles: [] };
  }
}
