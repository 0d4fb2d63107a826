import "server-only";
import type { FormList, RecordForm } from "@/domain/editing/form-field";
import { fieldsOf } from "@/domain/editing/form-field";
import type { FieldDifference } from "@/domain/editing/merge";
import { moveDifference, movedRow } from "@/domain/editing/moved-row";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { type Cells, rowKey } from "@/domain/editing/record-values";
import { type StepAct, stepAct } from "@/domain/editing/step-act";
import type { TargetName } from "@/domain/imports/target-name";
import { targets } from "@/importers/target-list";
import type { ImportedRecord } from "@/importers/targets/target";
import type { ChangeSetId } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { cellsOf } from "@/server/records/read";

/** One step that touched a record, with what it did to it. */
export type HistoryEntry = {
  changeSet: ChangeSetId;
  at: Date;
  actor: string;
  act: StepAct;
  /** What it took back; null where it took nothing back. */
  undone: StepAct | null;
  /** The other record that was decided about, where the step reached this one through it. */
  through: { noun: string; code: string } | null;
  isUndone: boolean;
  /** Whether the step touched other records too: then it is not undone from here. */
  isWider: boolean;
  differences: FieldDifference[];
};

type Change = { target: TargetName; before: ImportedRecord | null; after: ImportedRecord | null };

/** In SQL: whether a change `c` is about the record `$1` or a row of it. */
function isOfRecord({ target, lists }: RecordForm): string {
  const rows = lists.map((list) => {
    const place = targets[list.target].key.indexOf(list.parent) + 1;
    const parent =
      place > 0 ? `split_part(c.key, chr(31), ${place})` : `coalesce(c.after, c.before)->>'${list.parent}'`;
    return `(c.target = '${list.target}' AND ${parent} = $1)`;
  });
  return [`(c.target = '${target}' AND c.key = $1)`, ...rows].join(" OR ");
}

type Decided = { action: string; noun: string; code: string };
type Row = Omit<HistoryEntry, "differences" | "act" | "undone" | "through"> & {
  kind: string;
  decided: Decided | null;
  /** Of the step that this one took back. */
  undoneKind: string | null;
  undoneDecided: Decided | null;
  changes: Change[];
};

/** In SQL: the decision that a change set carried out. */
const decision = (changeSet: string) =>
  `(SELECT jsonb_build_object('action', d.action, 'noun', d.noun, 'code', d.code)
    FROM publishing_decisions d WHERE d.change_set = ${changeSet} LIMIT 1)`;

const entries = (form: RecordForm, where: string) => `
  SELECT s.id::text AS "changeSet", s.at, s.actor, s.kind, ${decision("s.id")} AS decided,
    (SELECT u.kind FROM change_sets u WHERE u.id = s.undoes) AS "undoneKind", ${decision("s.undoes")} AS "undoneDecided",
    EXISTS (SELECT FROM change_sets later WHERE later.undoes = s.id) AS "isUndone",
    EXISTS (SELECT FROM record_changes c WHERE c.change_set = s.id AND NOT (${isOfRecord(form)})) AS "isWider",
    (SELECT jsonb_agg(jsonb_build_object('target', c.target, 'before', c.before, 'after', c.after) ORDER BY c.id)
     FROM record_changes c WHERE c.change_set = s.id AND (${isOfRecord(form)})) AS changes
  FROM change_sets s
  WHERE s.id IN (SELECT c.change_set FROM record_changes c WHERE ${isOfRecord(form)}) ${where}
  ORDER BY s.id DESC`;

function entryOf(form: RecordForm, code: string, row: Row): HistoryEntry {
  const { changes, kind, decided, undoneKind, undoneDecided, ...entry } = row;
  const own = changes.find(({ target }) => target === form.target);
  const by = decided ?? undoneDecided;
  return {
    ...entry,
    act: stepAct({ kind, action: decided?.action ?? null, isNew: own?.before === null }),
    undone:
      undoneKind === null
        ? null
        : stepAct({ kind: undoneKind, action: undoneDecided?.action ?? null, isNew: own?.after === null }),
    through: by && (by.noun !== form.target || by.code !== code) ? { noun: by.noun, code: by.code } : null,
    differences: differencesIn(form, changes),
  };
}

/** Field by field; a list in which one row was moved, as that. */
function differencesIn(form: RecordForm, changes: readonly Change[]): FieldDifference[] {
  const moves = new Map<TargetName, FieldDifference>();
  for (const list of form.lists) {
    const rows = changes.filter(({ target }) => target === list.target);
    const cells = (record: ImportedRecord | null) => record && formCells(list, cellsOf(targets[list.target], record));
    const move = movedRow(
      list,
      rows.map(({ before, after }) => ({ before: cells(before), after: cells(after) })),
    );
    if (move) moves.set(list.target, moveDifference(list, move));
  }
  return [
    ...changes.filter(({ target }) => !moves.has(target)).flatMap((change) => differencesOf(form, change)),
    ...moves.values(),
  ];
}

/** Without the columns that a form does not show, such as the record to which a row belongs. */
function formCells({ fields }: FormList, cells: Cells): Cells {
  return Object.fromEntries(fields.map(({ name }) => [name, cells[name] ?? ""]));
}

/** The steps that touched a record, the latest first. One more than asked for tells that there are older ones. */
export async function recordHistory(
  connection: Connection,
  noun: EditableNoun,
  code: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<HistoryEntry[]> {
  const form = recordForms[noun];
  const { rows } = await connection.query<Row>(`${entries(form, "")} LIMIT $2 OFFSET $3`, [code, limit + 1, offset]);
  return rows.map((row) => entryOf(form, code, row));
}

/** One step, if it touched this record. */
export async function historyEntry(
  connection: Connection,
  noun: EditableNoun,
  code: string,
  changeSet: ChangeSetId,
): Promise<HistoryEntry | null> {
  if (!/^\d{1,18}$/.test(changeSet)) return null;
  const form = recordForms[noun];
  const { rows } = await connection.query<Row>(entries(form, "AND s.id = $2::bigint"), [code, changeSet]);
  return rows[0] ? entryOf(form, code, rows[0]) : null;
}

function differencesOf(form: RecordForm, { target, before, after }: Change): FieldDifference[] {
  const list = form.lists.find((each) => each.target === target) ?? null;
  const cells = (record: ImportedRecord | null): Cells | null => record && cellsOf(targets[target], record);
  return differing(list, list ? list.fields : fieldsOf(form), cells(before), cells(after));
}

function differing(
  list: FormList | null,
  fields: readonly { name: string }[],
  before: Cells | null,
  after: Cells | null,
): FieldDifference[] {
  const row = list && rowKey(list, after ?? before ?? {});
  const at = { list: list?.target ?? null, row };
  const path = [list?.target, row].filter((part) => part != null).join("/");
  if (!before || !after) return [{ ...at, path, columns: fields.map(({ name }) => name), before, after }];
  const changed = fields.filter(({ name }) => before[name] !== after[name]);
  return changed.map(({ name }) => ({ ...at, path: path ? `${path}/${name}` : name, columns: [name], before, after }));
}
