import { positionNames } from "@/domain/editing/position-form";

/** Unsaved work of a form, kept in the browser until it is saved or dropped. */

/** The named texts of a form, in their order. */
export type FormEntries = readonly (readonly [name: string, value: string])[];

export type KeptDraft = {
  /** Of the record, when the work began: another one now means that somebody has saved in between. */
  version: string;
  /** When it was last kept; RFC 3339. */
  at: string;
  entries: FormEntries;
};

/** Browsers give 5 MB to all of a site; no form of ours comes near this. */
const LONGEST = 200_000;

/** The key in the browser's storage: one for each record, whatever its version. */
export function draftKey(record: string): string {
  return `draft:${record}`;
}

/** What is kept of a form: texts, but neither files nor the fields of the framework, which begin with `$`. */
export function entriesToKeep(entries: Iterable<readonly [string, unknown]>, secret: ReadonlySet<string>): FormEntries {
  return [...entries].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") && !secret.has(name) ? [[name, value] as const] : [],
  );
}

/**
 * Whether two states of a form are the same work.
 *
 * @param apart fields that the server has completed by itself, with those of their rows: they make no difference.
 */
export function isSameWork(one: FormEntries, other: FormEntries, apart: readonly string[] = []): boolean {
  const [a, b] = [one, other].map((entries) =>
    entries.filter(([name]) => !apart.some((field) => name === field || name.startsWith(`${field}.`))),
  );
  return JSON.stringify(a) === JSON.stringify(b);
}

const ofPosition: ReadonlySet<string> = new Set(Object.values(positionNames));

/** What is taken from one side or the other as a whole: a field, a list with all its rows, or a position. */
function groupOf(name: string): string {
  return ofPosition.has(name) ? positionNames.lng : (name.split(".")[0] ?? name);
}

function byGroup(entries: FormEntries): Map<string, (readonly [string, string])[]> {
  const groups = new Map<string, (readonly [string, string])[]>();
  for (const entry of entries) groups.set(groupOf(entry[0]), [...(groups.get(groupOf(entry[0])) ?? []), entry]);
  return groups;
}

/**
 * Earlier work put together with what somebody has typed since without having decided about it: what they have touched
 * stays as they have it, all else is as it was kept.
 *
 * @param before the form as it was shown, `now` as it is.
 */
export function mergeWork(kept: FormEntries, before: FormEntries, now: FormEntries): FormEntries {
  const [earlier, shown, typed] = [byGroup(kept), byGroup(before), byGroup(now)];
  return [...new Set([...earlier.keys(), ...typed.keys()])].flatMap((group) => {
    const mine = typed.get(group) ?? [];
    return isSameWork(mine, shown.get(group) ?? []) ? (earlier.get(group) ?? []) : mine;
  });
}

/**
 * Whether kept work has anything that the form does not show. Spaces around a text and rows without one make no
 * difference: the server leaves them out of what it shows again.
 *
 * @param apart as of `isSameWork`.
 */
export function holdsMore(kept: FormEntries, shown: FormEntries, apart: readonly string[]): boolean {
  const [mine, told] = [byGroup(asRead(kept)), byGroup(asRead(shown))];
  return [...new Set([...mine.keys(), ...told.keys()])].some(
    (group) => !isSameWork(mine.get(group) ?? [], told.get(group) ?? [], apart),
  );
}

/** Trimmed, without what is empty and without the numbers of rows. */
function asRead(entries: FormEntries): FormEntries {
  return entries.flatMap(([name, value]) =>
    value.trim() === "" ? [] : [[name.replace(/\.\d+\./, "."), value.trim()] as const],
  );
}

/** The text for the storage; null where the form is too long to be kept. */
export function writeDraft(draft: KeptDraft): string | null {
  const text = JSON.stringify(draft);
  return text.length > LONGEST ? null : text;
}

/** What the storage holds; null where there is nothing, or nothing of ours. */
export function readDraft(text: string | null): KeptDraft | null {
  if (!text) return null;
  try {
    const draft: unknown = JSON.parse(text);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is KeptDraft {
  if (typeof value !== "object" || value === null) return false;
  const { version, at, entries } = value as Partial<Record<keyof KeptDraft, unknown>>;
  if (typeof version !== "string" || typeof at !== "string" || Number.isNaN(Date.parse(at))) return false;
  return (
    Array.isArray(entries) &&
    entries.every(
      (entry) => Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string"),
    )
  );
}
