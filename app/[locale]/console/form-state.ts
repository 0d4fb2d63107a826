import type { FormState } from "@/components/console/field-form";

/** A field of a form as trimmed text, without NUL, which no database holds; what is missing or no text is empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\0", "").trim() : "";
}

/** As typed: blanks belong to a password. */
export function passwordOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** What was typed is kept, except for what must not be shown again. */
export function failed(message: string, form: FormData, kept: readonly string[] = []): FormState {
  return { message, failed: true, values: valuesOf(form, kept) };
}

/** What was typed is gone, except for what the form keeps to. */
export function done(message: string, form?: FormData, kept: readonly string[] = []): FormState {
  return { message, failed: false, values: form ? valuesOf(form, kept) : {} };
}

function valuesOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}
