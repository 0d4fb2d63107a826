import "server-only";
import { belongingsOf } from "@/domain/editing/belonging";
import type { FieldDifference } from "@/domain/editing/merge";
import { differencesBetween, mergeRecords } from "@/domain/editing/merge";
import { recordForms } from "@/domain/editing/record-forms";
import { emptyValues } from "@/domain/editing/record-values";
import type { DeskRefusal, DeskRequest } from "@/domain/publishing/desk";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { RuleResult } from "@/domain/publishing/gate/gate";
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
export type SubmittedVersion = DeskRecord & { submittedAt: Date; submittedBy: string };

function versionOf(draft: Draft, known: DeskRecord | null): SubmittedVersion | null {
  const { noun, code, values, submittedAt, submittedBy } = draft;
  // What was taken away from residents does not come back by an edit.
  if (!submittedAt || !submittedBy || (known && !known.isLive)) return null;
  const [first] = belongingsOf(noun, values);
  const belonging = { region: first?.region ?? null, department: first?.department ?? null };
  const record = known ?? { noun, code, name: values.fields.name || code, belonging, isLive: false };
  return { ...record, submittedAt, submittedBy };
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
export type VersionView = Pick<SubmittedVersion, "submittedAt" | "submittedBy"> & {
  /** What residents would see otherwise, field by field. */
  differences: FieldDifference[];
  /** Null of kinds that have no rules, or where it cannot come into force as it is. */
  findings: RuleResult[] | null;
  /** What it would break. */
  broken: RuleNumber[];
  outcome: Published["outcome"];
};

/** What a submitted version would change, and what the gate says of it; nothing is written. */
export async function versionView(
  connection: Connection,
  { noun, code, submittedAt, submittedBy }: SubmittedVersion,
  now: Date,
): Promise<VersionView> {
  const form = recordForms[noun];
  const { live, draft } = await standingOf(connection, noun, code);
  const shown = live ?? emptyValues(form);
  const mine = draft?.values ?? shown;
  const { values } = mergeRecords(form, { base: draft?.base ?? emptyValues(form), theirs: shown, mine });
  const { applied, results, rules } = await inTransaction(
    connection,
    () => draftJudgement(connection, { noun, code }, now),
    () => false,
  );
  return {
    submittedAt,
    submittedBy,
    differences: differencesBetween(form, shown, values),
    findings: results,
    broken: rules,
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

/** Publishes a submitted next version, or gives it back to whoever wrote it. @throws Forbidden */
export async function decideVersion(
  connection: Connection,
  official: Official,
  { noun, code, belonging }: DeskRecord,
  { action, reason, plannedDate }: DeskRequest & { action: "publish" | "return" },
  now: Date,
): Promise<DeskRefusal[]> {
  await assertMayPublish(connection, official, { noun, code });
  if (plannedDate !== null) return [{ code: "version-at-once" }];
  if (action === "return") {
    if (reason === null) return [{ code: "reason-missing", action }];
    await changeDraft(connection, noun, code, "give-back", reason);
    const told = { before: { state: "review" }, after: { state: "draft", reason } };
    await recordAudit(connection, { action, noun, code, ...belonging, ...told });
    return [];
  }
  const published = await publishDraft(connection, { noun, code }, now);
  if (published.outcome === "gate") return [{ code: "gate", action, rules: published.rules }];
  return published.outcome === "applied" ? [] : [{ code: refusals[published.outcome] }];
}
