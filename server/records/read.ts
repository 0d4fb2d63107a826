import "server-only";
import type { RecordForm } from "@/domain/editing/form-field";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { type Cells, canonicalValues, type RecordValues } from "@/domain/editing/record-values";
import type { TargetName } from "@/domain/imports/target-name";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { writtenCells } from "@/importers/written-cell";
import { quoted, rowJson } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";

/** A stored row as the cells of a file, which is what a form holds. */
export function cellsOf(target: Target, record: ImportedRecord): Cells {
  const cells = writtenCells(target, record);
  return Object.fromEntries(Object.keys(target.columns).map((column, index) => [column, String(cells[index] ?? "")]));
}

async function rowsOf(connection: Connection, name: TargetName, column: string, code: string): Promise<Cells[]> {
  const target = targets[name];
  const { rows } = await connection.query<{ record: ImportedRecord }>(
    `SELECT ${rowJson(target, "t")} AS record FROM ${quoted(target.table)} t WHERE t.${quoted(column)} = $1`,
    [code],
  );
  return rows.map(({ record }) => cellsOf(target, record));
}

/** A record as it stands in force with the rows that belong to it, as form values; null where there is none. */
export async function readRecord(
  connection: Connection,
  noun: EditableNoun,
  code: string,
): Promise<RecordValues | null> {
  const form: RecordForm = recordForms[noun];
  const [fields] = await rowsOf(connection, form.target, "code", code);
  if (!fields) return null;
  const lists: Record<string, Cells[]> = {};
  for (const { target, parent } of form.lists) lists[target] = await rowsOf(connection, target, parent, code);
  return canonicalValues(form, { fields, lists });
}
