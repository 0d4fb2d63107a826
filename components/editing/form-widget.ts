"use client";

import { createContext, type RefObject, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { FormEntries } from "@/domain/editing/kept-draft";

/** What `KeptDraft` has just restored; null until then. */
export const DraftContext = createContext<FormEntries | null>(null);

/**
 * How a widget takes part in restoring unsaved work: its state follows from the entries of its form alone, so it is made
 * anew from them.
 */
export function useRestored(take: (entries: FormEntries) => void): void {
  const entries = useContext(DraftContext);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (entries) latest.current(entries);
  }, [entries]);
}

/** The last value of a name in a form's entries; null where the form has none. */
export function entryOf(entries: FormEntries, name: string): string | null {
  return [...entries].reverse().find((entry) => entry[0] === name)?.[1] ?? null;
}

/** Tells the form around a widget that its fields have changed where no key was pressed: a pin dragged, a row moved. */
export function useTellForm(root: RefObject<HTMLElement | null>, state: unknown): void {
  const told = useRef(state);
  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    root.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [root, state]);
}

/**
 * How often the form around a widget has been reset, as React does after an action: a key for selects and ticks, whose
 * shown choice falls back then although their state has not changed.
 */
export function useResets(root: RefObject<HTMLElement | null>): number {
  const [resets, setResets] = useState(0);
  useEffect(() => {
    const form = root.current?.closest("form");
    const again = () => setResets((count) => count + 1);
    form?.addEventListener("reset", again);
    return () => form?.removeEventListener("reset", again);
  }, [root]);
  return resets;
}

const never = () => () => undefined;

/** Whether scripts run: false on the server and in the first render, so that both draw the plain form. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
