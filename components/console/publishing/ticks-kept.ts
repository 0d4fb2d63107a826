import { useEffect, useRef } from "react";

type Answered = { results: readonly { key: string; failed: boolean }[]; kept?: readonly string[] } | null;

/** Ticks again what was refused: React empties a form once its action has answered. @returns the form's ref. */
export function useTicksKept(state: Answered) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const refused = new Set(state?.results.filter(({ failed }) => failed).map(({ key }) => key));
    for (const key of state?.kept ?? []) refused.add(key);
    for (const box of form.current?.querySelectorAll<HTMLInputElement>("input[name=record]") ?? []) {
      if (refused.has(box.value)) box.checked = true;
    }
  }, [state]);
  return form;
}
