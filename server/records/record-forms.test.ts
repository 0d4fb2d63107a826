import { describe, expect, it } from "vitest";
import { type FormField, fieldsOf } from "@/domain/editing/form-field";
import { editableNouns, recordForms } from "@/domain/editing/record-forms";
import { stepAct } from "@/domain/editing/step-act";
import type { TargetName } from "@/domain/imports/target-name";
import { unitInHeader } from "@/domain/imports/units";
import { messages as english } from "@/i18n/messages/en";
import { messages as chinese } from "@/i18n/messages/zh";
import { readCell } from "@/importers/cells/cell";
import { targets } from "@/importers/target-list";
import { changeSetKinds } from "@/server/changes/change-set";

type Form = { target: TargetName; parent: string | null; fields: readonly FormField[] };

const forms = editableNouns.flatMap((noun): Form[] => {
  const form = recordForms[noun];
  return [
    { target: form.target, parent: null, fields: fieldsOf(form) },
    ...form.lists.map(({ target, parent, fields }) => ({ target, parent, fields })),
  ];
});
const all = forms.flatMap(({ target, fields }) => fields.map((field) => ({ target, field, name: field.name })));

/** What stands at a path of the messages. */
function messageAt(messages: object, path: string): unknown {
  return path.split(".").reduce((found: unknown, part) => {
    return typeof found === "object" && found !== null
      ? Object.entries(found).find(([key]) => key === part)?.[1]
      : null;
  }, messages);
}

it.each(changeSetKinds)("a step of the kind %s has a name", (kind) => {
  const act = stepAct({ kind, action: null, isNew: false });
  for (const messages of [chinese, english]) expect(messages.editingRecords.act).toHaveProperty(act);
});

describe("the forms of the console", () => {
  it.each(forms)("$target: every column that a file has, and no other", ({ target, parent, fields }) => {
    const columns = Object.keys(targets[target].columns).filter((column) => column !== parent);
    expect(fields.map(({ name }) => name).sort()).toEqual(columns.sort());
  });

  it.each(editableNouns)("%s: rows are told apart by their key", (noun) => {
    for (const { target, parent, key, isHistory } of recordForms[noun].lists) {
      const own = targets[target].key.filter((column) => column !== parent);
      expect([...key].sort()).toEqual(own.sort());
      expect(isHistory).toBe(targets[target].appendOnly);
    }
  });

  it.each(all.filter(({ field }) => field.options))(
    "$target.$name offers what the importer reads",
    ({ target, field }) => {
      const column = targets[target].columns[field.name];
      for (const option of field.options ?? []) {
        expect([option, column && readCell(column.cell, option)]).toMatchObject([option, { value: expect.anything() }]);
        for (const messages of [chinese, english]) {
          expect(messageAt(messages, `${field.labels}.${option}`), `${field.labels}.${option}`).toBeTypeOf("string");
        }
      }
    },
  );

  it.each(all)("$target.$name is called as files call it", ({ target, field }) => {
    const label = String(messageAt(chinese.editingRecords.column, field.label ?? field.name));
    // Files may add a unit in brackets, and forms do.
    expect(targets[target].columns[field.name]?.headers).toContain(unitInHeader(label)?.name ?? label);
    expect(messageAt(english.editingRecords.column, field.label ?? field.name)).toBeTypeOf("string");
  });

  it.each(all.filter(({ field }) => field.target))(
    "$target.$name refers to what files refer to",
    ({ target, field }) => {
      expect(targets[target].columns[field.name]?.reference?.target).toBe(field.target);
    },
  );
});
