import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { emptyValues, type RecordValues } from "@/domain/editing/record-values";
import type { Official } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { withConnection } from "@/server/imports/connection";
import { type SavingWay, saveAs } from "@/server/records/manage";
import { readRecord } from "@/server/records/read";
import { standingOf } from "@/server/records/save";

type Grant = Official["grants"][number];
/** Somebody of a role. */
export const official = (role: Grant["role"], region: string | null = null, department: string | null = null) =>
  officialWith([{ role, region, department }]);

/** A record in force. */
export const read = (noun: EditableNoun, code: string) =>
  withConnection((connection) => readRecord(connection, noun, code));
/** A record in force with its draft. */
export const standing = (noun: EditableNoun, code: string) =>
  withConnection((connection) => standingOf(connection, noun, code));

/** Opens a form, types into it and sends it. */
export async function save(
  by: Official,
  noun: EditableNoun,
  code: string,
  fields: Record<string, string>,
  { way = "draft" as SavingWay, shown = undefined as RecordValues | undefined, accept = false, isNew = false } = {},
) {
  const opened = shown ?? (isNew ? emptyValues(recordForms[noun]) : (await standing(noun, code)).current);
  const sent = { ...opened, fields: { ...opened.fields, ...fields } };
  return saveAs(by, { noun, code, isNew, shown: opened, sent, acceptPositions: accept }, way, {
    confirmed: "all",
  });
}

/** Opens the form of a draft and publishes it as it stands. */
export async function publish(by: Official, noun: EditableNoun, code: string) {
  return (await save(by, noun, code, {}, { way: "publish" })).applied;
}

/** One field of a record in force. */
export async function value(noun: EditableNoun, code: string, column: string): Promise<string | undefined> {
  return (await read(noun, code))?.fields[column];
}
