import { fieldsOf } from "@/domain/editing/form-field";
import { recordForms } from "@/domain/editing/record-forms";
import type { RecordName } from "@/domain/publishing/nouns";

/**
 * The page on which a record is edited, at a field: the one place that knows this address.
 *
 * @param field path of a finding, "fees[0].basis"; its first part is a field, a group or a list of the form.
 */
export function fieldPath({ noun, code }: RecordName, field = ""): string {
  const fragment = fieldFragment(noun, field);
  return `/console/records/${noun}/${encodeURIComponent(code)}${fragment && `#${fragment}`}`;
}

/** The page on which what a record says is confirmed: rule 19 asks for that, and for no field. */
export function verifyPath({ noun, code }: RecordName): string {
  return `/console/verify?${new URLSearchParams({ noun, queue: "all", code })}`;
}

/** The id by which a form shows a field; empty where it has none of its own. */
export function fieldFragment(noun: RecordName["noun"], field: string): string {
  const form = recordForms[noun];
  const name = (field.split(/[.[]/)[0] ?? "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (fieldsOf(form).some((each) => each.name === name)) return `field-${name}`;
  if (form.lists.some(({ target }) => target === name)) return `list-${name}`;
  return form.groups.some((group) => group.name === name) ? `group-${name}` : "";
}
