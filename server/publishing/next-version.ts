import "server-only";
import { belongingsOf } from "@/domain/editing/belonging";
import type { FieldDifference } from "@/domain/editing/merge";
import { differencesBetween, mergeRecords } from "@/domain/editing/merge";
import { withMoves } from "@/domain/editing/moved-row";
import { recordForms } from "@/domain/editing/record-forms";
import { emptyValues } from "@/domain/editing/record-values";
import type { DeskRefusal, DeskRequest } from "@/domain/publishing/desk";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { RuleResult } from "@/domain/publishing/gate/gate";
import { type Confirmed, isConfirmed } from "@/domain/publishing/gate/next-version";
import { dateRefusal } from "@/domain/publishing/history";
import { transitions } from "@/domain/publishing/lifecycle";
import type { DeskRecord, RecordName } from "@/domain/publishing/nouns";
import { Forbidden, type Official } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import { type Connection, inTransaction } from "@/server/imports/connection";
import { findDeskRecord } from "@/server/publishing/desk-record";
import { draftJudgement, type Published, publishDraft } from "@/server/publishing/publish-draft";
import { changeDraft, type Draft, readDraft, submittedDrafts } from "@/server/records/drafts";
import { assertMayAll } from "@/server/records/manage";
import { standingOf } from "@/server/records/save";

/** A next version of a record that is shown as it was meanwhile, and that somebody has submitted. */
export type SubmittedVersion = DeskRecord &
  Pick<Draft, "plannedDate" | "planFault"> & { submittedAt: Date; submittedBy: string };

function versionOf(draft: Draft, known: DeskRecord | null): SubmittedVersion | null {
  const { noun, code, values, submittedAt, submittedBy, plannedDate, planFault } = draft;
  // What was taken away from residents does not come back by an edit.
  if (!submittedAt || !submittedBy || (known && !known.isLive)) return null;
  const [first] = belongingsOf(noun, values);
  const belonging = { region: first?.region ?? null, department: first?.department ?? null };
  const record = known ?? { noun, code, name: values.fields.name || code, belonging, isLive: false };
  return { ...record, submittedAt, submittedBy, plannedDate, planFault };
}

/** Next versions that wait for review, the oldest first. */
export async function submittedVersions(connection: Connection): Promise<SubmittedVersion[]> {
  const versions: SubmittedVersion[] = [];
  for (const draft of await submittedDrafts(connection)) {
    const version = versionOf(draft, await findDeskRecord(connection, draft));
    if (version) versions.push(version);
  }
  return versions;
}

/** The next version of a record that waits for review; null where none does. */
export async function submittedVersion(connection: Connection, name: RecordName): Promise<SubmittedVersion | null> {
  if (name.code.includes("\0")) return null;
  const draft = await readDraft(connection, name.noun, name.code);
  return draft && versionOf(draft, await findDeskRecord(connection, name));
}

/** A next version before whoever publishes. */
export type VersionView = Pick<SubmittedVersion, "submittedAt" | "submittedBy" | "plannedDate" | "planFault"> & {
  /** What residents would see otherwise, field by field. */
  differences: FieldDifference[];
  /** Null of kinds that have no rules, or where it cannot come into force as it is. */
  findings: RuleResult[] | null;
  /** What it would break. */
  broken: RuleNumber[];
  /** What it leaves broken, and has to be confirmed. */
  unfixed: RuleNumber[];
  outcome: Published["outcome"];
};

/** What a submitted version would change, and what the gate says of it; nothing is written. */
export async function versionView(
  connection: Connection,
  { noun, code, submittedAt, submittedBy, plannedDate, planFault }: SubmittedVersion,
  now: Date,
): Promise<VersionView> {
  const form = recordForms[noun];
  const { live, draft } = await standingOf(connection, noun, code);
  const shown = live ?? emptyValues(form);
  const mine = draft?.values ?? shown;
  const { values } = mergeRecords(form, { base: draft?.base ?? emptyValues(form), theirs: shown, mine });
  const { applied, results, rules, unfixed } = await inTransaction(
    connection,
    () => draftJudgement(connection, { noun, code }, now),
    () => false,
  );
  return {
    submittedAt,
    submittedBy,
    plannedDate,
    planFault,
    differences: withMoves(form.lists, differencesBetween(form, shown, values), { before: shown, after: values }),
    findings: results,
    broken: rules,
    unfixed,
    outcome: applied.outcome,
  };
}

/** Whether somebody may publish a version: where the record belongs, and where it is meant to. */
export async function mayPublishVersion(connection: Connection, official: Official, name: RecordName) {
  try {
    await assertMayPublish(connection, official, name);
    return true;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    throw error;
  }
}

async function assertMayPublish(connection: Connection, official: Official, { noun, code }: RecordName): Promise<void> {
  const { live, draft } = await standingOf(connection, noun, code);
  const assert = assertMayAll(official, ["publish"], noun);
  for (const values of [live, draft?.values]) if (values) assert(belongingsOf(noun, values));
}

const refusals = {
  conflict: "version-overtaken",
  faulty: "version-faulty",
  shelved: "version-faulty",
  "no-draft": "unknown-record",
} as const;

const asRefusals = (published: Published): DeskRefusal[] => {
  if (published.outcome === "gate") return [{ code: "gate", action: "publish", rules: published.rules }];
  if (published.outcome === "unconfirmed") return [{ code: "unfixed", rules: published.rules }];
  return published.outcome === "applied" ? [] : [{ code: refusals[published.outcome] }];
};

/** Publishes a submitted next version at once or on a day, or gives it back to whoever wrote it. @throws Forbidden */
export async function decideVersion(
  connection: Connection,
  official: Official,
  record: DeskRecord,
  { action, reason, plannedDate, confirmed = [] }: DeskRequest & { action: "publish" | "return" },
  now: Date,
): Promise<DeskRefusal[]> {
  const { noun, code, belonging } = record;
  await assertMayPublish(connection, official, { noun, code });
  const wrongDate = dateRefusal(transitions[action].plannedDate, plannedDate, now);
  if (wrongDate) return [{ code: wrongDate, action }];
  if (action === "return") {
    if (reason === null) return [{ code: "reason-missing", action }];
    const author = (await submittedVersion(connection, { noun, code }))?.submittedBy ?? null;
    await changeDraft(connection, noun, code, "give-back", reason);
    const told = { before: { state: "review" }, after: { state: "draft", reason, ...(author ? { author } : {}) } };
    await recordAudit(connection, { action, noun, code, ...belonging, ...told });
    return [];
  }
  if (plannedDate !== null) return planVersion(connection, record, { plannedDate, confirmed }, now);
  return asRefusals(await publishDraft(connection, { noun, code }, now, confirmed));
}

/** Judged now, and once more on its day: what is public may have changed until then. */
async function planVersion(
  connection: Connection,
  { noun, code, belonging }: DeskRecord,
  { plannedDate, confirmed }: { plannedDate: string; confirmed: Confirmed },
  now: Date,
): Promise<DeskRefusal[]> {
  const { applied, rules, unfixed } = await draftJudgement(connection, { noun, code }, now);
  const refused = asRefusals(rules.length > 0 ? { outcome: "gate", rules } : applied);
  if (refused.length > 0) return refused;
  if (!isConfirmed(unfixed, confirmed)) return [{ code: "unfixed", rules: unfixed }];
  await changeDraft(connection, noun, code, "plan", plannedDate);
  const told = {
    before: { state: "review" },
    after: { state: "review", plannedDate, unfixedRules: unfixed.join(", ") || null },
  };
  await recordAudit(connection, { action: "publish", noun, code, ...belonging, ...told });
  return [];
}

/** Gives up the plan of a next version, which goes on waiting. @throws Forbidden */
export async function unplanVersion(
  connection: Connection,
  official: Official,
  { noun, code, belonging, plannedDate }: SubmittedVersion,
): Promise<DeskRefusal[]> {
  await assertMayPublish(connection, official, { noun, code });
  if (plannedDate === null) return [{ code: "no-such-plan" }];
  await changeDraft(connection, noun, code, "unplan");
  const told = { before: { state: "review", plannedDate }, after: { state: "review", plannedDate: null } };
  await recordAudit(connection, { action: "undo", noun, code, ...belonging, ...told });
  return [];
}

/**
 * Brings a planned version into force on its day; where it no longer can, it waits for review again and says why.
 * Either way the plan is done with, in the same transaction.
 */
export async function publishPlanned(
  connection: Connection,
  { noun, code, values, plannedDate, plannedBy }: Draft,
  now: Date,
): Promise<void> {
  // Nobody is there to be asked; what was left broken was confirmed when it was planned.
  const published = await publishDraft(connection, { noun, code }, now, "all");
  const [belonging] = belongingsOf(noun, values);
  const about = { noun, code, region: belonging?.region, department: belonging?.department };
  const before = { state: "review", plannedDate, decidedBy: plannedBy };
  // Another server has done it meanwhile; and whatever is left broken has been confirmed.
  if (published.outcome === "applied" || published.outcome === "no-draft" || published.outcome === "unconfirmed")
    return;
  await changeDraft(connection, noun, code, "fail-plan", published.outcome);
  const after = { state: "review", plannedDate: null, refused: published.outcome };
  await recordAudit(connection, { action: "undo", ...about, before, after });
}
