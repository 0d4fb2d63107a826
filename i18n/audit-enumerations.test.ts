import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { consoleActions } from "@/domain/accounts/permissions";
import { roles } from "@/domain/accounts/roles";
import { auditActions } from "@/domain/audit/entry";
import { fieldsOf } from "@/domain/editing/form-field";
import { editableNouns, recordForms } from "@/domain/editing/record-forms";
import { targetNames } from "@/domain/imports/target-name";
import { severities } from "@/domain/publishing/gate/policy";
import { publishingStates } from "@/domain/publishing/lifecycle";
import { caseStates } from "@/domain/reports/case-state";
import { caseKinds } from "@/domain/reports/kinds";
import { searchGroups } from "@/domain/search/groups";
import { boardSides } from "@/domain/verification/board";
import { fieldGroups, verificationWays } from "@/domain/verification/freshness";
import { fieldWords, nounWords, valueWords } from "@/i18n/audit-values";
import { messages as en } from "@/i18n/messages/en";
import { messages as zh } from "@/i18n/messages/zh";

const names = { people: new Map<string, string>(), regions: new Map<string, string>() };

/** What an entry tells of a field, by the noun of the entry, and all the values that it can have. */
const enumerations: [noun: string, field: string, values: readonly string[]][] = [
  ["audit", "action", auditActions],
  ["audit", "noun", targetNames],
  ["accounts", "role", roles],
  ["accounts", "asked", [...consoleActions, "own-password"]],
  ["accounts", "why", ["locked", "password", "second-factor", "disabled", "unknown", "not-permitted", "outside"]],
  ["accounts", "access", ["password-reset", "password-changed", "second-factor-removed", "lock-lifted"]],
  ["accounts", "singleSignOn", ["linked", "unlinked"]],
  ["matters", "state", publishingStates],
  ["matters", "refused", ["gate", "conflict", "faulty", "shelved"]],
  ["reports", "state", [...caseStates, "open", "all"]],
  ["synonyms", "what", ["synonyms", "missed-searches"]],
  ["imports", "what", [...targetNames, "removed"]],
  ["reports", "kind", caseKinds],
  ["synonym-draft", "kind", ["add", "change", "remove", "add-alias", "remove-alias"]],
  ["search-cases", "group", searchGroups],
  ["service-points", "group", fieldGroups],
  ["service-points", "how", verificationWays],
  ["service-points", "board", ["freshness"]],
  ["service-points", "by", boardSides],
  ["gate-policy", "severity", severities],
];

/** Fields that entries tell beside those of records. */
const told = [
  ...["access", "accepted", "action", "actor", "aliases", "answeredBefore", "asked", "author", "board", "by"],
  ...["case", "changed", "changeSet", "code", "count", "createdAt", "decidedBy", "decision", "disabled"],
  ...["duplicateOf", "entries", "entriesKept", "file", "from", "grants", "group", "how", "is", "kind", "lastHash"],
  ...["migrations", "new", "note", "notes", "noun", "number", "otherSessions", "photos", "place", "plannedDate"],
  ...["presumed", "query", "read", "reason", "receivedBefore", "refused", "rejected", "removed", "role", "rows"],
  ...["sample", "secondFactor", "session", "severity", "sha256", "singleSignOn", "state", "successor", "tables"],
  ...["term", "title", "to", "unchanged", "unfixedRules", "unit", "validFrom", "verifiedAt", "week", "weight"],
  ...["what", "why", "word", "words"],
];

describe.each([
  ["zh", zh],
  ["en", en],
] as const)("in %s", (locale, messages) => {
  const t = createTranslator({ locale, messages: messages as typeof zh, namespace: "console" });
  const all = createTranslator({ locale, messages: messages as typeof zh });
  const tell = (noun: string, field: string, value: string) => valueWords(field, value, { noun, names, t, all });
  /** Chinese words have a Chinese letter, but for names that are Latin everywhere. */
  const expectWords = (text: string, raw: string) =>
    expect(text, raw).toMatch(locale === "zh" ? /\p{Script=Han}|SHA-256|WGS 84/u : /[ A-Z]|^(by|the|on|off) |^[a-z]+$/);

  it.each(enumerations)("of %s the %s is told in words", (noun, field, values) => {
    for (const value of values) {
      const text = tell(noun, field, value);
      expectWords(text, value);
      if (locale === "zh") expect(text).not.toBe(value);
    }
  });

  it.each(editableNouns)("every field of %s, and every value of its choices", (noun) => {
    const { groups, lists, ...form } = recordForms[noun];
    const fields = [
      ...fieldsOf({ groups, lists, ...form }).map((field) => ({ field, path: field.name })),
      ...lists.flatMap((list) => list.fields.map((field) => ({ field, path: `${list.target}/1/${field.name}` }))),
    ];
    for (const { field, path } of fields) {
      expect(fieldWords(noun, path, t, all).split(" · ").at(-1), path).not.toMatch(/^[a-z_]+$/);
      for (const option of field.options ?? []) {
        const text = tell(noun, path, option);
        if (locale === "zh") expectWords(text, `${path} ${option}`);
        expect(text, `${path} ${option}`).not.toMatch(/\./);
      }
    }
    for (const { name } of groups) expect(fieldWords(noun, name, t, all)).not.toBe(name);
  });

  it.each(told)("the field %s has a label", (field) => {
    const label = fieldWords("accounts", field, t, all);
    expectWords(label, field);
    expect(label).not.toBe(field);
  });

  it.each([...targetNames, "audit", "change-sets", "database", "dataset", "district", "gate-policy", "imports"])(
    "the noun %s has a name",
    (noun) => expect(nounWords(noun, t)).not.toBe(noun),
  );
});
