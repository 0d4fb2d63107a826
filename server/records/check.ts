import "server-only";
import { type FormList, fieldsOf, type RecordForm } from "@/domain/editing/form-field";
import { inputName } from "@/domain/editing/posted";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { type Cells, canonicalValues, type RecordValues } from "@/domain/editing/record-values";
import { findShift, type PositionFinding } from "@/domain/imports/position-finding";
import type { RowIssue } from "@/domain/imports/row-issue";
import type { TargetName } from "@/domain/imports/target-name";
import { checkReferences, type KnownKeys, referredTargets } from "@/importers/check-references";
import type { RawRow } from "@/importers/formats/raw-table";
import { keyOf, type Reading, type ReadRow, readRecords } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";
import { checkAgainstHistory } from "@/server/imports/history";
import { loadExpectedBox, loadKnownKeys } from "@/server/imports/known-keys";
import { loadComparedPositions } from "@/server/imports/known-positions";
import { cellsOf } from "@/server/records/read";

/** What is wrong with one field of a form, with the importer's own reason. */
export type FieldIssue = {
  /** The name of the input: `name`, or `windows.0.name`. */
  field: string;
  issue: RowIssue;
};

/** A record as it can be written: rows of each target, parents first. */
export type CheckedRecord = {
  /** The values in the one way of writing them: positions in WGS 84, numbers and dates as they are stored. */
  values: RecordValues;
  tables: { target: Target; rows: ReadRow[] }[];
};

export type Checked =
  | { outcome: "sound"; record: CheckedRecord }
  | { outcome: "faulty"; issues: FieldIssue[]; shift: PositionFinding | null };

const FIRST_ROW = 2;

/**
 * Reads form values as the importer reads the rows of files: cells, positions, rules between columns, references,
 * histories. Whatever an import would refuse, a form refuses, for the same reason.
 *
 * @param acceptPositions that somebody has said that a shifted or distant position is meant so.
 */
export async function checkRecord(
  connection: Connection,
  noun: EditableNoun,
  given: RecordValues,
  acceptPositions = false,
): Promise<Checked> {
  const form: RecordForm = recordForms[noun];
  // In the order in which they came: the index of a row is part of its inputs' names.
  const code = given.fields.code ?? "";
  const expected = await loadExpectedBox(connection);
  const issues: FieldIssue[] = [];
  const tables: CheckedRecord["tables"] = [];
  const own = new Map<TargetName, ReadonlySet<string>>();
  let shift: PositionFinding | null = null;
  for (const list of [null, ...form.lists]) {
    const target = { ...targets[list?.target ?? form.target], said: { acceptPositions } };
    const rows = list ? (given.lists[list.target] ?? []) : [given.fields];
    const cells = list ? rows.map((row) => ({ ...row, [list.parent]: code })) : rows;
    const reading = await readRecords(target, tableOf(target, cells), expected);
    own.set(target.name, keysOf(target, reading));
    checkReferences(target, reading, await knownKeys(connection, form, target, reading, own, code));
    if (target.appendOnly) await checkAgainstHistory(connection, target, reading);
    if (!list && "crs" in target.columns) {
      shift = findShift(await loadComparedPositions(connection, target, reading.rows));
    }
    issues.push(...reading.issues.map((issue) => ({ field: fieldOf(form, list, issue), issue })));
    tables.push({ target, rows: reading.rows });
  }
  if (issues.length > 0 || (shift && !acceptPositions)) return { outcome: "faulty", issues, shift };
  return { outcome: "sound", record: { tables, values: valuesOf(form, tables) } };
}

function tableOf(target: Target, rows: readonly Cells[]) {
  async function* numbered(): AsyncGenerator<RawRow> {
    for (const [index, cells] of rows.entries()) yield { row: index + FIRST_ROW, cells };
  }
  return { headers: Object.keys(target.columns), rows: numbered() };
}

function fieldOf(form: RecordForm, list: FormList | null, { row, column }: RowIssue): string {
  const fields = list ? list.fields : fieldsOf(form);
  const name = fields.some((field) => field.name === column) ? column : fields[0]?.name;
  return list ? inputName(list, row - FIRST_ROW, name ?? "") : (name ?? "");
}

function keysOf(target: Target, { rows, remains }: Reading): Set<string> {
  return new Set([...rows, ...remains].map(({ record }) => keyOf(record, target.key)));
}

/** Keys to which rows may refer: those in the database, but of this record's own lists those in the form alone. */
async function knownKeys(
  connection: Connection,
  form: RecordForm,
  target: Target,
  reading: Reading,
  own: ReadonlyMap<TargetName, ReadonlySet<string>>,
  code: string,
): Promise<KnownKeys> {
  const known = new Map(await loadKnownKeys(connection, target, reading));
  for (const name of referredTargets(target, reading)) {
    const mine = own.get(name);
    if (!mine || name === target.name) continue;
    const others = [...(known.get(name) ?? [])].filter(
      (key) => name === form.target || !key.startsWith(`${code}\u001f`),
    );
    known.set(name, new Set([...others, ...mine]));
  }
  return known;
}

function valuesOf(form: RecordForm, tables: CheckedRecord["tables"]): RecordValues {
  const cells = ({ target, rows }: CheckedRecord["tables"][number]) =>
    rows.map(({ record }) => cellsOf(target, record));
  const [own, ...lists] = tables;
  return canonicalValues(form, {
    fields: (own && cells(own)[0]) ?? {},
    lists: Object.fromEntries(lists.map((table) => [table.target.name, cells(table)])),
  });
}
