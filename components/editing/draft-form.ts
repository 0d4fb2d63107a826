import { entriesToKeep, type FormEntries } from "@/domain/editing/kept-draft";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

/** Passwords, and hidden fields of the page such as a version; those of widgets say that they are kept. */
const isLeftOut = (control: HTMLInputElement): boolean =>
  control.type === "password" || (control.type === "hidden" && control.dataset.kept === undefined);

/** What is in the form now, without passwords and files. */
export function entriesOf(form: HTMLFormElement): FormEntries {
  const leftOut = [...form.elements].flatMap((each) =>
    each instanceof HTMLInputElement && isLeftOut(each) ? [each.name] : [],
  );
  return entriesToKeep(new FormData(form), new Set(leftOut));
}

/** Puts entries back into the form's own fields; hidden ones belong to the page. Widgets follow by `useRestored`. */
export function putBack(form: HTMLFormElement, entries: FormEntries): void {
  const left = [...entries];
  const take = (name: string): string | null => {
    const index = left.findIndex((entry) => entry[0] === name);
    return index < 0 ? null : (left.splice(index, 1)[0]?.[1] ?? null);
  };
  for (const control of form.elements) {
    if (!isControl(control) || !control.name) continue;
    if (control instanceof HTMLInputElement && ["hidden", "password", "file", "submit"].includes(control.type))
      continue;
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      control.checked = entries.some(([name, value]) => name === control.name && value === control.value);
    } else {
      control.value = take(control.name) ?? control.value;
    }
  }
}
