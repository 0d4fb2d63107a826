import type { createTranslator } from "use-intl/core";
import { isRole } from "@/domain/accounts/roles";
import { changesOf } from "@/domain/audit/changes";
import { type AuditEntry, auditActionSchema, type Details } from "@/domain/audit/entry";
import { fieldsOf } from "@/domain/editing/form-field";
import { recordForms } from "@/domain/editing/record-forms";
import type { messages } from "@/i18n/messages/zh";

type Translate = ReturnType<typeof createTranslator<typeof messages, "console">>;
type Columns = ReturnType<typeof createTranslator<typeof messages, "editingRecords">>;
type Key = Parameters<Translate>[0];
type Json = Details[string] | undefined;

/** Names of people by the id of their account, and of regions by code. */
export type AuditNames = { people: ReadonlyMap<string, string>; regions: ReadonlyMap<string, string> };

/** An entry as it is read: what has no name of ours is told as it stands. */
export type AuditWords = {
  who: string;
  what: string;
  noun: string;
  /** Name or code of what it is about; null where it is about many. */
  record: string | null;
  where: string | null;
  changes: { label: string; before: string | null; after: string | null }[];
};

/** Fields whose values are words of ours. */
const worded = [
  ...["access", "asked", "by", "otherSessions", "secondFactor", "session", "singleSignOn", "why"],
  ...["action", "decision", "group", "how", "severity", "state"],
];

/**
 * The words for an entry in the reader's language.
 *
 * @param columns what the fields of records are called where they are edited.
 */
export function auditWords(entry: AuditEntry, names: AuditNames, t: Translate, columns: Columns): AuditWords {
  const { actor, action, noun, code, region, department, before, after } = entry;
  const person = actor.replace(/^user:/, "");
  const known = auditActionSchema.safeParse(action);
  const where = [region && (names.regions.get(region) ?? region), department].filter(Boolean).join(" · ");
  const tell = (field: string, value: Json) => valueWords(field, value, { names, t, columns });
  return {
    who: actor === "system" || actor === "command-line" ? t(`actor.${actor}`) : (names.people.get(person) ?? person),
    what: known.success ? t(`audited.${known.data}`) : action,
    noun: nounWords(noun, t),
    record: code && (names.people.get(code) ?? code),
    where: where || null,
    changes: changesOf(before, after).map((change) => ({
      label: ours(`auditLabel.${change.field}`, t) ?? columnWords(change.field, columns),
      before: before ? tell(change.field, change.before) : null,
      after: tell(change.field, change.after),
    })),
  };
}

/** A noun as the console calls it. */
export function nounWords(noun: string, t: Translate): string {
  return ours(`noun.${noun}`, t) ?? noun;
}

/** A field of a record, `address`, or of a row of it, `materials/1/name`; as it stands where nobody named it. */
function columnWords(field: string, columns: Columns): string {
  const parts = field.split("/");
  const word = (place: "column" | "list", name: string) => {
    const isSound = /^[\w-]+$/.test(name) && !(name in Object.prototype);
    const key = `${place}.${name}` as "column.name";
    return isSound && columns.has(key) ? columns(key) : name;
  };
  const [list = "", row = "", column] = parts;
  if (parts.length === 1) return word("column", field);
  return [word("list", list), row, column && word("column", column)].filter(Boolean).join(" · ");
}

/** Changes on one line, as a table has them. */
export function changesLine({ changes }: AuditWords, t: Translate): string {
  return changes
    .map(({ label, before, after }) =>
      before === null ? `${label}: ${after ?? ""}` : `${label}: ${before} → ${after ?? t("emptyValue")}`,
    )
    .join("; ");
}

function ours(key: string, t: Translate): string | null {
  const [, name = "", deeper] = key.split(".");
  // A dot of the record's own, or a name that every object has, would lead somewhere else.
  const isSound = deeper === undefined && !(name in Object.prototype);
  return isSound && t.has(key as Key) ? t(key as "noun.matters") : null;
}

type Told = { names: AuditNames; t: Translate; columns: Columns };

/** Where the values of a column are named, for those whose words stand beside the forms. */
const OPTIONS = "editingRecords.option.";
const optionsOf = new Map(
  Object.values(recordForms).flatMap((form) =>
    [...fieldsOf(form), ...form.lists.flatMap(({ fields }) => fields)].flatMap(({ name, labels }) =>
      labels?.startsWith(OPTIONS) ? [[name, labels.slice(OPTIONS.length)] as const] : [],
    ),
  ),
);

/** One of the values of a choice, `reported`, in words; null where the column has none, or the value is none of them. */
function optionWords(field: string, value: string, columns: Columns): string | null {
  const place = optionsOf.get(field.split("/").at(-1) ?? "");
  const key = `option.${place}.${value}` as "column.name";
  return place && /^[\w-]+$/.test(value) && columns.has(key) ? columns(key) : null;
}

/** The title of a step of the desk, `suspend service-points <code>`, in words; null for every other title. */
function stepWords(title: string, t: Translate): string | null {
  const [, action = "", noun = "", rest = ""] = /^([a-z]+) ([a-z-]+) (.+)$/.exec(title) ?? [];
  const [what, of] = [ours(`auditValue.${action}`, t), ours(`noun.${noun}`, t)];
  return what && of ? `${what} ${of} ${rest}` : null;
}

function valueWords(field: string, value: Json, told: Told): string {
  const { names, t, columns } = told;
  if (value === undefined || value === null || value === "") return t("emptyValue");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (field === "region" && typeof value === "string") return names.regions.get(value) ?? value;
  if (field === "role" && typeof value === "string" && isRole(value)) return t(`role.${value}`);
  if (field === "title" && typeof value === "string") return stepWords(value, t) ?? value;
  const option = typeof value === "string" ? optionWords(field, value, columns) : null;
  if (option) return option;
  if (worded.includes(field) && typeof value === "string") {
    return ours(`auditValue.${value}`, t) ?? ours(`action.${value}`, t) ?? value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return t("emptyValue");
    return value.map((each) => valueWords(field, each, told)).join(t("comma"));
  }
  if (typeof value === "object") return grantWords(value, names, t) ?? cellWords(value, told);
  return String(value);
}

/** Fields that belong together, such as those of a position: 经度 115.8、纬度 28.6. */
function cellWords(value: Details, told: Told): string {
  const { t, columns } = told;
  return Object.entries(value)
    .filter(([, cell]) => cell !== null && cell !== "")
    .map(([name, cell]) => {
      const label = ours(`auditLabel.${name}`, t) ?? columnWords(name, columns);
      return `${label} ${valueWords(name, cell, told)}`;
    })
    .join(t("comma"));
}

function grantWords(value: Details, names: AuditNames, t: Translate): string | null {
  const { role, region, department } = value;
  if (typeof role !== "string" || !isRole(role)) return null;
  const where = typeof region === "string" ? (names.regions.get(region) ?? region) : t("everywhere");
  return [t(`role.${role}`), where, typeof department === "string" ? department : null].filter(Boolean).join(" · ");
}

/** Codes of regions that entries name, so that they can be looked up at once. */
export function regionsNamed(entries: readonly AuditEntry[]): string[] {
  const found = new Set<string>();
  const walk = (value: Json, field = ""): void => {
    if (field === "region" && typeof value === "string") found.add(value);
    else if (Array.isArray(value)) for (const each of value) walk(each, field);
    else if (value && typeof value === "object") for (const [name, each] of Object.entries(value)) walk(each, name);
  };
  for (const { region, before, after } of entries) walk({ region, before, after });
  return [...found];
}
