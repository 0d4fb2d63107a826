import "server-only";
import type { Belonging } from "@/domain/accounts/decide";
import { belongingsOf } from "@/domain/editing/belonging";
import type { RecordForm } from "@/domain/editing/form-field";
import { withFollowing } from "@/domain/editing/form-rules";
import { differencesBetween, mergeRecords, type Side } from "@/domain/editing/merge";
import { completed, type PartOfRecord } from "@/domain/editing/posted";
import { AGAINST_LIVE, type EditableNoun, NEW, recordForms } from "@/domain/editing/record-forms";
import { canonicalValues, emptyValues, type RecordValues, versionOf } from "@/domain/editing/record-values";
import { Forbidden } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import type { Connection } from "@/server/imports/connection";
import { type Attempt, forgetAttempts, keepAttempt, readAttempt } from "@/server/records/attempts";
import { detailsOf } from "@/server/records/audit-details";
import { checkRecord } from "@/server/records/check";
import { type Draft, readDraft, takeTurn, writeDraft } from "@/server/records/drafts";
import { ensurePositionSource, faultsOf } from "@/server/records/form-rules";
import { readRecord } from "@/server/records/read";

export type Saved =
  | { outcome: "saved" | "unchanged"; code: string }
  /** Nothing is lost: what was typed stands in the attempt. `outside`: it would move the record to where one may not. */
  | { outcome: "faulty" | "conflict" | "outside"; code: string; attempt: string };

/** Asked with where a record belongs, before and after; throws where somebody may not. */
export type AssertBelonging = (belongings: readonly Belonging[]) => void;

export type SaveRequest = {
  noun: EditableNoun;
  code: string;
  isNew: boolean;
  shown: PartOfRecord;
  sent: PartOfRecord;
  acceptPositions: boolean;
};

/** What is in force and what is meant to be, while nobody else writes about the record. */
export type Standing = { live: RecordValues | null; draft: Draft | null; current: RecordValues };

/** How a record stands; to be asked after `takeTurn` where something is going to be written. */
export async function standingOf(connection: Connection, noun: EditableNoun, code: string): Promise<Standing> {
  const live = await readRecord(connection, noun, code);
  const draft = await readDraft(connection, noun, code);
  const current = draft?.values ?? live ?? emptyValues(recordForms[noun]);
  return { live, draft, current };
}

/**
 * Saves a form as the draft of its record, within the transaction of a connection. What cannot be read, and what
 * somebody else has changed meanwhile, is kept as an attempt instead.
 */
export async function saveDraft(connection: Connection, request: SaveRequest, assert: AssertBelonging): Promise<Saved> {
  const { noun, code, isNew, acceptPositions } = request;
  const form = recordForms[noun];
  await takeTurn(connection, noun, code);
  const standing = await standingOf(connection, noun, code);
  const isTaken = isNew && (code === NEW || standing.live !== null || standing.draft !== null);
  const current = isNew ? emptyValues(form) : standing.current;
  if (!isNew) assertStanding(noun, standing, assert);
  const { base, mine } = completed(form, { current, shown: request.shown, sent: request.sent });
  const given: RecordValues = { ...mine, fields: { ...withFollowing(base.fields, mine.fields), code } };
  const keep = async (kind: Attempt["kind"], values: RecordValues): Promise<Saved> => ({
    outcome: kind,
    code,
    attempt: await keepAttempt(connection, { noun, code: isNew ? "" : code, kind, base, values }),
  });
  await ensurePositionSource(connection, given.fields.position_source, new Date());
  const checked = await checkRecord(connection, noun, given, acceptPositions);
  const faults = await faultsOf(connection, base.fields, given.fields);
  if (checked.outcome === "faulty" || isTaken || faults.length > 0) return keep("faulty", given);
  const { values } = checked.record;
  if (!isPermitted(noun, values, assert)) return keep("outside", values);
  if (isOvertaken(form, base, current, values)) return keep("conflict", values);
  return settle(connection, noun, code, standing, values, assert);
}

/** Whether somebody may leave a record there. @throws Forbidden where they may nowhere. */
function isPermitted(noun: EditableNoun, values: RecordValues, assert: AssertBelonging): boolean {
  try {
    assert(belongingsOf(noun, values));
    return true;
  } catch (error) {
    if (error instanceof Forbidden && error.why === "outside") return false;
    throw error;
  }
}

/** Somebody else's changes that are not among mine. */
function isOvertaken(form: RecordForm, base: RecordValues, current: RecordValues, mine: RecordValues): boolean {
  if (versionOf(form, base) === versionOf(form, current)) return false;
  const { values, open } = mergeRecords(form, { base, theirs: current, mine });
  return open.length > 0 || versionOf(form, values) !== versionOf(form, mine);
}

export type ResolveRequest = {
  noun: EditableNoun;
  code: string;
  /** The attempt that was overtaken, or `live` where the draft was overtaken by what came into force. */
  attempt: string;
  /** The version beside which the person chose. */
  version: string;
  picks: ReadonlyMap<string, Side>;
};

/** Saves what somebody chose of two versions. Where there is a third by now, or a choice is missing, it asks again. */
export async function resolveConflict(
  connection: Connection,
  { noun, code, attempt: id, version, picks }: ResolveRequest,
  assert: AssertBelonging,
): Promise<Saved | null> {
  const form = recordForms[noun];
  await takeTurn(connection, noun, code);
  const standing = await standingOf(connection, noun, code);
  assertStanding(noun, standing, assert);
  const versions = await versionsOf(connection, noun, id, standing);
  if (!versions) return null;
  const { values, open } = mergeRecords(form, versions, picks);
  if (open.length > 0 || version !== versionOf(form, versions.theirs))
    return { outcome: "conflict", code, attempt: id };
  const checked = await checkRecord(connection, noun, values, true);
  if (checked.outcome === "faulty") {
    const attempt = await keepAttempt(connection, { noun, code, kind: "faulty", base: standing.current, values });
    return { outcome: "faulty", code, attempt };
  }
  return settle(connection, noun, code, standing, checked.record.values, assert, id === AGAINST_LIVE);
}

/** The three versions of a conflict: where both began, what stands there now, and one's own; null where there is none. */
export async function versionsOf(connection: Connection, noun: EditableNoun, id: string, standing: Standing) {
  const { draft, live, current } = standing;
  if (id === AGAINST_LIVE) {
    if (!draft || !live) return null;
    return { base: draft.base ?? emptyValues(recordForms[noun]), theirs: live, mine: draft.values };
  }
  const attempt = await readAttempt(connection, noun, id);
  return attempt && { base: attempt.base, theirs: current, mine: attempt.values };
}

function assertStanding(noun: EditableNoun, { live, draft }: Standing, assert: AssertBelonging): void {
  // Both: a draft that moves a record away must not take it from those to whom it still belongs.
  for (const values of [live, draft?.values]) if (values) assert(belongingsOf(noun, values));
}

async function settle(
  connection: Connection,
  noun: EditableNoun,
  code: string,
  { live, draft, current }: Standing,
  values: RecordValues,
  assert: AssertBelonging,
  isRebased = false,
): Promise<Saved> {
  const form = recordForms[noun];
  assert(belongingsOf(noun, values));
  await forgetAttempts(connection, noun, code);
  const isSame = (live || draft) && versionOf(form, current) === versionOf(form, values);
  if (isSame && !isRebased) return { outcome: "unchanged", code };
  const base = draft && !isRebased ? draft.base : live;
  await writeDraft(connection, { noun, code, base, values: canonicalValues(form, values) });
  const [belonging] = belongingsOf(noun, values);
  const { before, after } = detailsOf(differencesBetween(form, current, values));
  await recordAudit(connection, {
    action: live || draft ? "change" : "create",
    noun,
    code,
    region: belonging?.region,
    department: belonging?.department,
    before: { ...before, state: draft ? "draft" : null },
    after: { ...after, state: "draft" },
  });
  return { outcome: "saved", code };
}
