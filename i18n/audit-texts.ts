import { changesOf } from "@/domain/audit/changes";
import { type AuditEntry, auditActionSchema, type Details } from "@/domain/audit/entry";
import { ruleNumbers } from "@/domain/publishing/gate/finding";
import {
  type AuditNames,
  fieldWords,
  nounWords,
  peopleFields,
  personWords,
  type Translate,
  valueWords,
  type Words,
} from "@/i18n/audit-values";

const undoneFields = ["action", "decision"];

type Json = Details[string] | undefined;

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

/**
 * The words for an entry in the reader's language.
 *
 * @param all every message: fields of records and their values are called as in their forms.
 */
export function auditWords(entry: AuditEntry, names: AuditNames, t: Translate, all: Words): AuditWords {
  const { actor, action, noun, code, region, department, before, after } = entry;
  const known = auditActionSchema.safeParse(action);
  const where = [region && (names.regions.get(region) ?? region), department].filter(Boolean).join(" · ");
  const tell = (field: string, value: Json) => valueWords(field, value, { noun, names, t, all });
  return {
    who: personWords(actor, names, t),
    what: known.success ? t(`audited.${known.data}`) : action,
    noun: nounWords(noun, t),
    record: code && (noun === "gate-policy" ? ruleWords(code, t, all) : (names.people.get(code) ?? code)),
    where: where || null,
    changes: changesOf(before, after).map((change) => {
      // Of what was undone: it names the step, which has not become nothing.
      const isNamed = action === "undo" && undoneFields.includes(change.field);
      return {
        label: fieldWords(noun, change.field, t, all),
        before: before && !isNamed ? tell(change.field, change.before) : null,
        after: tell(change.field, isNamed ? (change.before ?? change.after) : change.after),
      };
    }),
  };
}

/** A rule of the publish gate as its decisions name it: `service-points 21`. */
function ruleWords(code: string, t: Translate, all: Words): string {
  const [records = "", number] = code.split(" ");
  const rule = ruleNumbers.find((each) => `${each}` === number);
  if (!rule) return code;
  return `${nounWords(records, t)} · ${all("publishing.ruleNamed", { rule, name: all(`publishing.rule.${rule}`) })}`;
}

/** Changes on one line, as a table has them. */
export function changesLine({ changes }: AuditWords, t: Translate): string {
  return changes
    .map(({ label, before, after }) =>
      before === null ? `${label}: ${after ?? ""}` : `${label}: ${before} → ${after ?? t("emptyValue")}`,
    )
    .join("; ");
}

/** Codes of regions that entries name, so that they can be looked up at once. */
export const regionsNamed = (entries: readonly AuditEntry[]) => valuesAt(entries, ["region"]);

/** Who is named in entries, beside who acted. */
export const peopleNamed = (entries: readonly AuditEntry[]) => valuesAt(entries, peopleFields);

function valuesAt(entries: readonly AuditEntry[], fields: readonly string[]): string[] {
  const found = new Set<string>();
  const walk = (value: Json, field = ""): void => {
    if (fields.includes(field) && typeof value === "string") found.add(value);
    else if (Array.isArray(value)) for (const each of value) walk(each, field);
    else if (value && typeof value === "object") for (const [name, each] of Object.entries(value)) walk(each, name);
  };
  for (const { region, before, after } of entries) walk({ region, before, after });
  return [...found];
}
