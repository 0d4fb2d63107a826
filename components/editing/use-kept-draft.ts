import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { entriesOf, putBack } from "@/components/editing/draft-form";
import { dropDraft, loadDraft, storeDraft } from "@/components/editing/draft-store";
import { type FormEntries, holdsMore, isSameWork, type KeptDraft, mergeWork } from "@/domain/editing/kept-draft";
import { clockText, shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";

/** Long enough not to write at every key, short enough that a reload loses no sentence. */
const PAUSE_MS = 400;

/** The clock of today, or day and clock. */
function timeText(at: string, now: Date): string {
  const [then, today] = [shanghaiTime(new Date(at)), shanghaiTime(now)];
  const clock = clockText(then.minutes);
  return then.isoDate === today.isoDate ? clock : `${then.isoDate} ${clock}`;
}

/** The work on one record: what was kept of it earlier, and keeping it from now on. */
export function useKeptDraft(
  root: RefObject<HTMLElement | null>,
  record: string,
  version: string,
  saved: boolean,
  former: string | undefined,
  completed: readonly string[],
) {
  const [offered, setOffered] = useState<KeptDraft | null>(null);
  const [discarded, setDiscarded] = useState<KeptDraft | null>(null);
  const [restored, setRestored] = useState<{ at: string; entries: FormEntries } | null>(null);
  const apart = useRef(completed);
  const initial = useRef<FormEntries | null>(null);
  const offer = useRef(offered);
  offer.current = offered;
  const leaving = useRef(false);
  const formOf = useCallback(() => root.current?.querySelector("form") ?? null, [root]);

  const isChanged = useCallback(() => {
    const form = formOf();
    return form !== null && initial.current !== null && !isSameWork(entriesOf(form), initial.current);
  }, [formOf]);

  /** What is in the form, if it is anybody's work. */
  const keepTyped = useCallback(() => {
    const form = formOf();
    if (form && isChanged()) storeDraft(record, { version, at: toRfc3339(new Date()), entries: entriesOf(form) });
    else dropDraft(record);
  }, [formOf, isChanged, record, version]);

  /** What was kept earlier, with what has been typed since nobody decided about it. */
  const withTyped = useCallback(
    (draft: KeptDraft): KeptDraft => {
      const form = formOf();
      if (!form || initial.current === null || !isChanged()) return draft;
      const entries = mergeWork(draft.entries, initial.current, entriesOf(form));
      return { version: draft.version, at: toRfc3339(new Date()), entries };
    },
    [formOf, isChanged],
  );

  // Once widgets have taken over from the plain form, whose fields are a few more.
  useEffect(() => {
    const first = initial.current === null;
    // Saved before and refused now: what was typed is still work to be kept.
    if (!first && !saved) return;
    const timer = setTimeout(() => {
      const form = formOf();
      if (!form) return;
      const kept = loadDraft(record);
      // Work that began on the version just saved is younger than the saving: a page reloaded with its word of success.
      const isDone = saved && (!first || kept?.version !== version);
      initial.current = entriesOf(form);
      if (isDone || (kept && !holdsMore(kept.entries, initial.current, apart.current))) dropDraft(record);
      else if (first) setOffered(kept);
    });
    return () => clearTimeout(timer);
  }, [formOf, record, version, saved]);

  useEffect(() => {
    if (saved && former) dropDraft(former);
  }, [saved, former]);

  useEffect(() => {
    const element = root.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      const form = formOf();
      if (!form || initial.current === null) return;
      if (offer.current) storeDraft(record, withTyped(offer.current));
      else keepTyped();
    };
    const onInput = () => {
      leaving.current = false;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    };
    const onSubmit = () => {
      keep();
      leaving.current = true;
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (timer) keep();
      if (!leaving.current && isChanged()) event.preventDefault();
    };
    element?.addEventListener("input", onInput);
    element?.addEventListener("change", onInput);
    element?.addEventListener("submit", onSubmit);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener("input", onInput);
      element?.removeEventListener("change", onInput);
      element?.removeEventListener("submit", onSubmit);
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [root, formOf, isChanged, keepTyped, withTyped, record]);

  const restore = (draft: KeptDraft) => {
    const form = formOf();
    const work = withTyped(draft);
    storeDraft(record, work);
    if (form) putBack(form, work.entries);
    setRestored({ at: timeText(draft.at, new Date()), entries: work.entries });
    setOffered(null);
  };
  const discard = (draft: KeptDraft) => {
    keepTyped();
    setOffered(null);
    setDiscarded(draft);
  };
  const takeBack = (draft: KeptDraft) => {
    storeDraft(record, withTyped(draft));
    setDiscarded(null);
    setOffered(draft);
  };
  const timeOf = (draft: KeptDraft) => timeText(draft.at, new Date());
  return { offered, discarded, restored, restore, discard, takeBack, timeOf };
}
