import { describe, expect, it } from "vitest";
import { isEditableNoun, recordForms } from "@/domain/editing/record-forms";
import { fieldFragment } from "@/domain/publishing/field-path";
import { concernsOf, fieldConcerned } from "@/domain/reports/concern";
import { type CaseKind, caseKinds, reportedNouns } from "@/domain/reports/kinds";
import { storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";

const all = reportedNouns.flatMap((noun) => caseKinds.map((kind) => [noun, kind] as const));

describe("what a report concerns", () => {
  it.each(all)("%s, %s: stands in tables, and its field in the form", (noun, kind) => {
    for (const { target, by, columns } of concernsOf(noun, kind)) {
      const stored = storedColumns(targets[target]);
      expect(stored).toContain(by);
      for (const column of columns ?? []) expect(stored).toContain(column);
    }
    const field = fieldConcerned(noun, kind);
    if (field && isEditableNoun(noun)) expect(fieldFragment(noun, field), recordForms[noun].target).not.toBe("");
  });

  it.each([
    ["phone", "phones"],
    ["wrong-number", "phones"],
    ["calls", "phones"],
    ["hours", "opening_hours"],
    ["moved", "address"],
    ["cannot", "offerings"],
    ["other", ""],
  ] as [CaseKind, string][])("of a service point, %s: %s", (kind, field) => {
    expect(fieldConcerned("service-points", kind)).toBe(field);
  });
});
