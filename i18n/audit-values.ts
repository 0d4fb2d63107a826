import type { createTranslator } from "use-intl/core";
import { isRole } from "@/domain/accounts/roles";
import type { Details } from "@/domain/audit/entry";
import { type FormField, fieldsOf } from "@/domain/editing/form-field";
import { isEditableNoun, recordForms } from "@/domain/editing/record-forms";
import { HOURS } from "@/domain/editing/widget-entries";
import { hoursText } from "@/i18n/hours-text";
import type { messages } from "@/i18n/messages/zh";

export type Translate = ReturnType<typeof createTranslator<typeof messages, "console">>;
export type Words = ReturnType<typeof createTranslator<typeof messages>>;
type Json = Details[string] | undefined;

/** Names of people by the id of their account, and of regions by code. */
export type AuditNames = { people: ReadonlyMap<string, string>; regions: ReadonlyMap<string, string> };

export type Told = { noun: string; names: AuditNames; t: Translate; all: Words };

/** Fields that name somebody. */
export const peopleFields = ["actor", "author", "decidedBy"];

/** Where the words for the values of a field stand, in the order in which they are looked for. */
const worded: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...["access", "board", "by", "decision", "how", "otherSessions", "refused"],
      ...["secondFactor", "session", "severity", "singleSignOn", "state", "why"],
    ].map((field) => [field, ["auditValue"]]),
  ),
  action: ["audited"],
  asked: ["auditValue", "action"],
  group: ["auditValue", "noun"],
  kind: ["auditKind"],
  noun: ["noun"],
  what: ["noun", "auditValue"],
};

/** What stands there among the messages of the console; null where nothing does. */
export function ours(key: string, t: Translate): string | null {
  const [, name = "", deeper] = key.split(".");
  // A dot of the record's own, or a name that every object has, would lead somewhere else.
  const isSound = deeper === undefined && !(name in Object.prototype);
  return isSound && t.has(key as "noun.matters") ? t(key as "noun.matters") : null;
}

/** A noun as the console calls it. */
export function nounWords(noun: string, t: Translate): string {
  return ours(`noun.${noun}`, t) ?? noun;
}

export function personWords(actor: string, { people }: AuditNames, t: Translate): string {
  if (actor === "system" || actor === "command-line") return t(`actor.${actor}`);
  const person = actor.replace(/^user:/, "");
  return people.get(person) ?? person;
}

/** The field of a form that a path names: `kind`, `materials/1/form`; null where none does. */
function formField(noun: string, path: string): FormField | null {
  if (!isEditableNoun(noun)) return null;
  const [first = "", ...rest] = path.split("/");
  const form = recordForms[noun];
  const list = form.lists.find(({ target }) => target === first);
  const fields = rest.length === 0 ? fieldsOf(form) : (list?.fields ?? []);
  return fields.find(({ name }) => name === (rest.at(-1) ?? first)) ?? null;
}

/** A field of a record, `address`, or of a row of it, `materials/1/name`; as it stands where nobody named it. */
export function fieldWords(noun: string, field: string, t: Translate, all: Words): string {
  const [list = "", row = "", column] = field.split("/");
  const own = formField(noun, field);
  if (row === "" && !own) {
    const isGroup = isEditableNoun(noun) && recordForms[noun].groups.some(({ name }) => name === field);
    return ours(`auditLabel.${field}`, t) ?? columnWords(isGroup ? "group" : "column", field, all);
  }
  const label = own ? (own.label ?? own.name) : (column ?? "");
  if (row === "") return columnWords("column", label, all);
  return [columnWords("list", list, all), row, label && columnWords("column", label, all)].filter(Boolean).join(" · ");
}

function columnWords(place: "column" | "group" | "list", name: string, all: Words): string {
  const isSound = /^[\w-]+$/.test(name) && !(name in Object.prototype);
  const key = `editingRecords.${place}.${name}` as "editingRecords.column.name";
  return isSound && all.has(key) ? all(key) : name;
}

/** A cell of a form as a person reads it; null where it is free text. */
function cellText(noun: string, path: string, cell: string, { t, all }: Told): string | null {
  const field = formField(noun, path);
  if (field?.input === "yes-no" && (cell === "yes" || cell === "no")) return t(cell);
  if (field?.name === HOURS) return hoursText(cell, all);
  if (!field?.options) return null;
  const told = (part: string) =>
    field.options?.includes(part) ? all(`${field.labels}.${part}` as "terms.level.district") : part;
  return cell.split("；").map(told).join(t("comma"));
}

/** The title of a step of the desk, `suspend service-points <code>`, in words; null for every other title. */
function stepWords(title: string, t: Translate): string | null {
  const [, action = "", noun = "", rest = ""] = /^([a-z]+) ([a-z-]+) (.+)$/.exec(title) ?? [];
  const [what, of] = [ours(`auditValue.${action}`, t), ours(`noun.${noun}`, t)];
  return what && of ? `${what} ${of} ${rest}` : null;
}

function textWords(field: string, value: string, told: Told): string {
  const { noun, names, t } = told;
  if (field === "region") return names.regions.get(value) ?? value;
  if (field === "role" && isRole(value)) return t(`role.${value}`);
  if (field === "title") return stepWords(value, t) ?? value;
  if (field === "decision" && /^\d+$/.test(value)) return t("auditNumber", { id: value });
  if (peopleFields.includes(field)) return personWords(value, names, t);
  const cell = cellText(noun, field, value, told);
  if (cell !== null) return cell;
  const places = Object.hasOwn(worded, field) ? (worded[field] ?? []) : [];
  const name = value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return places.flatMap((place) => ours(`${place}.${name}`, t) ?? []).at(0) ?? value;
}

/** A value that an entry tells of a field. */
export function valueWords(field: string, value: Json, told: Told): string {
  const { names, t } = told;
  if (value === undefined || value === null || value === "") return t("emptyValue");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "string") return textWords(field, value, told);
  if (Array.isArray(value)) {
    if (value.length === 0) return t("emptyValue");
    return value.map((each) => valueWords(field, each, told)).join(t("comma"));
  }
  if (typeof value === "object") return grantWords(value, names, t) ?? cellWords(field, value, told);
  return String(value);
}

/** Fields that belong together, such as those of a position: 经度 115.8、纬度 28.6. */
function cellWords(field: string, value: Details, told: Told): string {
  const { noun, t, all } = told;
  const [list, ...row] = field.split("/");
  return Object.entries(value)
    .filter(([, cell]) => cell !== null && cell !== "")
    .map(([name, cell]) => {
      const path = row.length > 0 ? `${list}/${name}` : name;
      const own = formField(noun, path);
      const label = own ? columnWords("column", own.label ?? own.name, all) : fieldWords(noun, name, t, all);
      return `${label} ${valueWords(own ? path : name, cell, told)}`;
    })
    .join(t("comma"));
}

function grantWords(value: Details, names: AuditNames, t: Translate): string | null {
  const { role, region, department } = value;
  if (typeof role !== "string" || !isRole(role)) return null;
  const where = typeof region === "string" ? (names.regions.get(region) ?? region) : t("everywhere");
  return [t(`role.${role}`), where, typeof department === "string" ? department : null].filter(Boolean).join(" · ");
}
