import type { createTranslator } from "use-intl/core";
import { isRole } from "@/domain/accounts/roles";
import { changesOf } from "@/domain/audit/changes";
import { type AuditEntry, auditActionSchema, type Details } from "@/domain/audit/entry";
import type { messages } from "@/i18n/messages/zh";

type Translate = ReturnType<typeof createTranslator<typeof messages, "console">>;
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
const worded = ["access", "asked", "by", "otherSessions", "secondFactor", "session", "singleSignOn", "why"];

/** The words for an entry in the reader's language. */
export function auditWords(entry: AuditEntry, names: AuditNames, t: Translate): AuditWords {
  const { actor, action, noun, code, region, department, before, after } = entry;
  const person = actor.replace(/^user:/, "");
  const known = auditActionSchema.safeParse(action);
  const where = [region && (names.regions.get(region) ?? region), department].filter(Boolean).join(" · ");
  return {
    who: actor === "system" || actor === "command-line" ? t(`actor.${actor}`) : (names.people.get(person) ?? person),
    what: known.success ? t(`audited.${known.data}`) : action,
    noun: nounWords(noun, t),
    record: code && (names.people.get(code) ?? code),
    where: where || null,
    changes: changesOf(before, after).map((change) => ({
      label: ours(`auditLabel.${change.field}`, t) ?? change.field,
      before: before ? valueWords(change.field, change.before, names, t) : null,
      after: valueWords(change.field, change.after, names, t),
    })),
  };
}

/** A noun as the console calls it. */
export function nounWords(noun: string, t: Translate): string {
  return ours(`noun.${noun}`, t) ?? noun;
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

function valueWords(field: string, value: Json, names: AuditNames, t: Translate): string {
  if (value === undefined || value === null || value === "") return t("emptyValue");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (field === "region" && typeof value === "string") return names.regions.get(value) ?? value;
  if (worded.includes(field) && typeof value === "string") {
    return ours(`auditValue.${value}`, t) ?? ours(`action.${value}`, t) ?? value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return t("emptyValue");
    return value.map((each) => valueWords(field, each, names, t)).join(t("comma"));
  }
  if (typeof value === "object") return grantWords(value, names, t) ?? JSON.stringify(value);
  return String(value);
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
