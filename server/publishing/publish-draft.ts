import "server-only";
import { belongingsOf } from "@/domain/editing/belonging";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { RuleResult } from "@/domain/publishing/gate/gate";
import { brokenRules, type Confirmed, isConfirmed, unfixedRules } from "@/domain/publishing/gate/next-version";
import type { RecordName } from "@/domain/publishing/nouns";
import { recordAudit } from "@/server/audit/record";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { findDeskRecord } from "@/server/publishing/desk-record";
import { judge } from "@/server/publishing/judge";
import { type Applied, applyDraft } from "@/server/records/apply";
import { readDraft } from "@/server/records/drafts";

export type Published =
  | Applied
  /** What the version would break; see `draftJudgement` for the findings. */
  | { outcome: "gate"; rules: RuleNumber[] }
  /** What it leaves broken, and what nobody has said that they know of. */
  | { outcome: "unconfirmed"; rules: RuleNumber[] }
  /** What was taken away from residents does not come back by an edit. */
  | { outcome: "shelved" };

type Carried = {
  applied: Applied | { outcome: "shelved" };
  /** What the gate says of the version; null where there are no rules, or no version. */
  results: RuleResult[] | null;
  rules: RuleNumber[];
  /** Rules that block, broken before and still. */
  unfixed: RuleNumber[];
};

async function carry(connection: Connection, name: RecordName, now: Date): Promise<Carried> {
  const record = await findDeskRecord(connection, name);
  if (record && !record.isLive) return { applied: { outcome: "shelved" }, results: null, rules: [], unfixed: [] };
  const before = record ? await judge(connection, name, now) : null;
  const applied = await applyDraft(connection, name.noun, name.code);
  const results = applied.outcome === "applied" ? await judge(connection, name, now) : null;
  const after = results ?? [];
  return { applied, results, rules: brokenRules(before, after), unfixed: unfixedRules(before, after) };
}

/**
 * Brings a draft into force within a transaction, unless it would break a rule that blocks, or leaves one broken that
 * nobody has confirmed; nothing of it is written then. Whether somebody may is for the caller to ask.
 */
export async function publishDraft(
  connection: Connection,
  name: RecordName,
  now: Date,
  confirmed: Confirmed = [],
): Promise<Published> {
  await connection.query("SAVEPOINT version");
  const draft = await readDraft(connection, name.noun, name.code);
  const { applied, rules, unfixed } = await carry(connection, name, now);
  const refused = rules.length > 0 || !isConfirmed(unfixed, confirmed);
  if (refused) {
    await connection.query("ROLLBACK TO SAVEPOINT version");
    return rules.length > 0 ? { outcome: "gate", rules } : { outcome: "unconfirmed", rules: unfixed };
  }
  if (applied.outcome === "applied" && draft) {
    const [belonging] = belongingsOf(name.noun, draft.values);
    const { plannedDate, plannedBy: decidedBy } = draft;
    await recordAudit(connection, {
      action: "publish",
      ...{ noun: name.noun, code: name.code, region: belonging?.region, department: belonging?.department },
      before: { state: draft.submittedAt ? "review" : "draft", ...(plannedDate ? { plannedDate, decidedBy } : {}) },
      after: {
        state: "published",
        changeSet: applied.changeSet,
        author: draft.submittedBy ?? draft.savedBy,
        ...(unfixed.length > 0 ? { unfixedRules: unfixed.join(", ") } : {}),
      },
    });
  }
  return applied;
}

/** What would come of publishing a draft: carried out to be judged, then rolled back within the same transaction. */
export async function draftJudgement(connection: Connection, name: RecordName, now: Date): Promise<Carried> {
  await connection.query("SAVEPOINT version");
  const carried = await carry(connection, name, now);
  await connection.query("ROLLBACK TO SAVEPOINT version");
  return carried;
}

/** The same on a connection of its own, for a page. */
export function judgeDraft(name: RecordName, now: Date): Promise<Carried> {
  return withConnection((connection) =>
    inTransaction(
      connection,
      () => draftJudgement(connection, name, now),
      () => false,
    ),
  );
}
