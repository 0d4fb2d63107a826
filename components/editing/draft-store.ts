import { draftKey, type KeptDraft, readDraft, writeDraft } from "@/domain/editing/kept-draft";

/** The browser's storage. Refused, full or switched off is no error: then nothing is kept. */

export function loadDraft(record: string): KeptDraft | null {
  try {
    return readDraft(localStorage.getItem(draftKey(record)));
  } catch {
    return null;
  }
}

export function storeDraft(record: string, draft: KeptDraft): void {
  const text = writeDraft(draft);
  if (text === null) return;
  try {
    localStorage.setItem(draftKey(record), text);
  } catch {
    // Nothing is lost that was not going to be lost without us.
  }
}

export function dropDraft(record: string): void {
  try {
    localStorage.removeItem(draftKey(record));
  } catch {
    // Where nothing could be kept there is nothing to drop.
  }
}
