import "server-only";
import { belongingsOf } from "@/domain/editing/belonging";
import { type Difference, differencesBetween, mergeRecords } from "@/domain/editing/merge";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { emptyValues, type RecordValues, versionOf } from "@/domain/editing/record-values";
import { targetNames } from "@/domain/imports/target-name";
import { recordAudit } from "@/server/audit/record";
import { beginChangeSet, type ChangeSetId, endChangeSet } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { removeVanished, writeRows } from "@/server/imports/write";
import { detailsOf } from "@/server/records/audit-details";
import { type CheckedRecord, checkRecord, type FieldIssue } from "@/server/records/check";
import { deleteDraft, readDraft, takeTurn } from "@/server/records/drafts";
import { readRecord } from "@/server/records/read";

export type Applied =
  /** `changeSet` is what undoes it; null where nothing differed. */
  | { outcome: "applied"; changeSet: ChangeSetId | null; changed: number }
  | { outcome: "no-draft" }
  /** What is in force has changed since the draft began, in the same places. */
  | { outcome: "conflict"; differences: Difference[] }
  | { outcome: "faulty"; issues: FieldIssue[] };

/**
 * Brings a draft into force within the transaction of a connection, as one change set with its entry in the account.
 * What was changed elsewhere since the draft began is kept, as long as it is not the same thing. Whether somebody may,
 * and whether the record passes the gate, is for the caller to ask; so is rolling back what is not `applied`.
 */
export async function applyDraft(connection: Connection, noun: EditableNoun, code: string): Promise<Applied> {
  await takeTurn(connection, noun, code);
  const draft = await readDraft(connection, noun, code);
  if (!draft) return { outcome: "no-draft" };
  const form = recordForms[noun];
  const live = await readRecord(connection, noun, code);
  const base = draft.base ?? emptyValues(form);
  const theirs = live ?? base;
  const { values, open, differences } = mergeRecords(form, { base, theirs, mine: draft.values });
  if (open.length > 0) return { outcome: "conflict", differences };
  // Distant and shifted positions were agreed to when the draft was saved.
  const checked = await checkRecord(connection, noun, values, true);
  if (checked.outcome === "faulty") return { outcome: "faulty", issues: checked.issues };

  const { record } = checked;
  const changeSet = await beginChangeSet(connection, { kind: "edit", title: record.values.fields.name || code });
  await writeTables(connection, noun, code, record, changeSet);
  const changed = await endChangeSet(connection, changeSet);
  await deleteDraft(connection, noun, code);
  await account(connection, noun, code, live, record.values);
  return { outcome: "applied", changeSet: changed > 0 ? changeSet : null, changed };
}

async function writeTables(
  connection: Connection,
  noun: EditableNoun,
  code: string,
  { tables }: CheckedRecord,
  changeSet: ChangeSetId,
): Promise<void> {
  const place = ({ target }: CheckedRecord["tables"][number]) => targetNames.indexOf(target.name);
  const inOrder = [...tables].sort((one, other) => place(one) - place(other));
  for (const { target, rows } of inOrder) {
    await writeRows(connection, target, rows, { changeSet, onOutcome: () => undefined });
  }
  for (const { target, rows } of inOrder.reverse()) {
    const list = recordForms[noun].lists.find((each) => each.target === target.name);
    if (!list || list.isHistory) continue;
    const records = rows.map(({ record }) => record);
    // Of targets that a file only adds to, a form still shows all that belongs to one record.
    await removeVanished(connection, { ...target, parent: list.parent }, records, [code], changeSet);
  }
}

async function account(
  connection: Connection,
  noun: EditableNoun,
  code: string,
  live: RecordValues | null,
  values: RecordValues,
): Promise<void> {
  const form = recordForms[noun];
  if (live && versionOf(form, live) === versionOf(form, values)) return;
  const [belonging] = belongingsOf(noun, values);
  const differences = differencesBetween(form, live ?? emptyValues(form), values);
  await recordAudit(connection, {
    action: live ? "change" : "create",
    noun,
    code,
    region: belonging?.region,
    department: belonging?.department,
    ...detailsOf(differences),
    ...(live ? {} : { before: null }),
  });
}
