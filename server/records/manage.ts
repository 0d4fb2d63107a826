import "server-only";
import { type Belonging, decide } from "@/domain/accounts/decide";
import type { ConsoleAction } from "@/domain/accounts/permissions";
import { belongingsOf, mayDo } from "@/domain/editing/belonging";
import type { EditableNoun } from "@/domain/editing/record-forms";
import type { Confirmed } from "@/domain/publishing/gate/next-version";
import { asOfficial, Forbidden, type Official } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import type { ChangeSetId } from "@/server/changes/change-set";
import { type Undone, type UndoObstacle, undoChangeSet } from "@/server/changes/undo";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { type Published, publishDraft } from "@/server/publishing/publish-draft";
import { changeDraft, readDraft, restoreDraft, takeTurn } from "@/server/records/drafts";
import { historyEntry, recordHistory } from "@/server/records/history";
import { readRecord } from "@/server/records/read";
import {
  type AssertBelonging,
  type ResolveRequest,
  resolveConflict,
  type Saved,
  type SaveRequest,
  saveDraft,
  standingOf,
} from "@/server/records/save";

/** What becomes of a form once it is saved: it stays a draft, waits for review, or comes into force at once. */
export const savingWays = ["draft", "submit", "publish"] as const;
export type SavingWay = (typeof savingWays)[number];

/** @throws Forbidden where somebody may not do this to a record that belongs there. */
export function assertMayAll(
  official: Official,
  actions: readonly ConsoleAction[],
  noun: EditableNoun,
): AssertBelonging {
  return (belongings: readonly Belonging[]) => {
    for (const action of actions) {
      if (mayDo(official.grants, action, noun, belongings)) continue;
      const decision = decide(official.grants, action, noun, belongings[0] ?? {});
      throw new Forbidden(action, noun, decision.allowed ? "outside" : decision.why);
    }
  };
}

/** A transaction that waits for no import: drafts are in nobody's way. */
async function inOwnTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.query("BEGIN");
  try {
    const result = await work();
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

export type SavedAs = Saved & { applied?: Published };

const needed: Readonly<Record<SavingWay, readonly ConsoleAction[]>> = {
  draft: ["edit"],
  submit: ["edit", "submit"],
  publish: ["edit", "publish"],
};

/**
 * Saves a form; with `publish` also brings it into force, in the same transaction. What the gate refuses stays a
 * draft. @throws Forbidden
 */
export function saveAs(
  official: Official,
  request: SaveRequest,
  way: SavingWay,
  { now = new Date(), confirmed = [] }: { now?: Date; confirmed?: Confirmed } = {},
): Promise<SavedAs> {
  const { noun, code } = request;
  const assert = assertMayAll(official, needed[way], noun);
  const save = async (connection: Connection): Promise<SavedAs> => {
    const saved: SavedAs = await saveDraft(connection, request, assert);
    if (saved.outcome !== "saved" && saved.outcome !== "unchanged") return saved;
    if (way === "submit") await submit(connection, noun, code);
    if (way !== "publish") return saved;
    return { ...saved, applied: await publishDraft(connection, { noun, code }, now, confirmed) };
  };
  return asOfficial(official, () =>
    withConnection((connection) =>
      way === "publish"
        ? inTransaction(
            connection,
            () => save(connection),
            () => true,
          )
        : inOwnTransaction(connection, () => save(connection)),
    ),
  );
}

/** Saves what was chosen of two versions; null where there is no such conflict. @throws Forbidden */
export function resolveAs(official: Official, request: ResolveRequest): Promise<Saved | null> {
  const assert = assertMayAll(official, ["edit"], request.noun);
  return asOfficial(official, () =>
    withConnection((connection) => inOwnTransaction(connection, () => resolveConflict(connection, request, assert))),
  );
}

async function submit(connection: Connection, noun: EditableNoun, code: string): Promise<boolean> {
  if (!(await changeDraft(connection, noun, code, "submit"))) return false;
  await recordAudit(connection, { action: "submit", noun, code });
  return true;
}

/** What can be done with a draft as it stands. */
export const draftActs = ["submit", "return", "discard", "restore", "revert"] as const;
export type DraftAct = (typeof draftActs)[number];

const neededFor: Readonly<Record<DraftAct, readonly ConsoleAction[]>> = {
  submit: ["submit"],
  return: ["submit"],
  discard: ["edit"],
  restore: ["edit"],
  revert: ["edit"],
};

/** Does something with the draft of a record. @returns whether there was one. @throws Forbidden */
export function actAs(official: Official, noun: EditableNoun, code: string, act: DraftAct): Promise<boolean> {
  const assert = assertMayAll(official, neededFor[act], noun);
  const work = async (connection: Connection): Promise<boolean> => {
    await takeTurn(connection, noun, code);
    if (act === "restore") return restoreAs(connection, noun, code, assert);
    const { live, draft } = await standingOf(connection, noun, code);
    for (const values of [live, draft?.values]) if (values) assert(belongingsOf(noun, values));
    if (!draft) return false;
    if (act === "submit") return submit(connection, noun, code);
    const change = act === "revert" && draft.previous === null ? "discard" : act;
    const done = await changeDraft(connection, noun, code, change);
    const audited = { return: "return", discard: "delete", revert: "undo" } as const;
    await recordAudit(connection, { action: audited[change], noun, code, before: { state: "draft" } });
    return done;
  };
  return asOfficial(official, () =>
    withConnection((connection) => inOwnTransaction(connection, () => work(connection))),
  );
}

async function restoreAs(connection: Connection, noun: EditableNoun, code: string, assert: AssertBelonging) {
  if (!(await restoreDraft(connection, noun, code))) return false;
  const draft = await readDraft(connection, noun, code);
  if (draft) assert(belongingsOf(noun, draft.values));
  await recordAudit(connection, { action: "undo", noun, code, after: { state: "draft" } });
  return true;
}

/** `wider`: the step wrote other records too, and is undone where it was made. */
export type UndoneRecord = Undone | { outcome: "wider" };

/** Takes back one step that wrote this record and no other. @throws Forbidden */
export function undoAs(
  official: Official,
  noun: EditableNoun,
  code: string,
  changeSet: ChangeSetId,
): Promise<UndoneRecord> {
  const assert = assertMayAll(official, ["publish"], noun);
  const work = async (connection: Connection): Promise<UndoneRecord> => {
    await takeTurn(connection, noun, code);
    const live = await readRecord(connection, noun, code);
    if (live) assert(belongingsOf(noun, live));
    const entry = await historyEntry(connection, noun, code, changeSet);
    if (!entry) return { outcome: "unknown" };
    if (entry.isWider) return { outcome: "wider" };
    const undone = await undoChangeSet(connection, changeSet);
    // Where it stands afterwards: undoing may bring a record back from where somebody may do nothing.
    const after = await readRecord(connection, noun, code);
    if (after) assert(belongingsOf(noun, after));
    if (!live && !after) assert([{ region: null, department: null }]);
    return undone;
  };
  return asOfficial(official, () =>
    withConnection((connection) =>
      inTransaction(
        connection,
        () => work(connection),
        ({ outcome }) => outcome === "undone",
      ),
    ),
  );
}

/** The steps that touched a record, with what it says now; one step more than asked for tells that there are older ones. */
export function historyOf(noun: EditableNoun, code: string, page: { limit: number; offset: number }) {
  return withConnection(async (connection) => ({
    entries: await recordHistory(connection, noun, code, page),
    values: (await standingOf(connection, noun, code)).current,
  }));
}

/** What stands against undoing a step: it is tried, and nothing of it is kept. */
export function obstaclesOf(official: Official, changeSet: ChangeSetId): Promise<UndoObstacle[]> {
  if (!/^\d{1,18}$/.test(changeSet)) return Promise.resolve([]);
  return asOfficial(official, () =>
    withConnection(async (connection) => {
      await connection.query("BEGIN");
      try {
        const undone = await undoChangeSet(connection, changeSet);
        return undone.outcome === "obstructed" ? undone.obstacles : [];
      } finally {
        await connection.query("ROLLBACK");
      }
    }),
  );
}
