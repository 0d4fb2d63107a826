"use client";

import "@/components/editing/editing.css";
import { type ReactNode, useId, useRef } from "react";
import { DraftContext } from "@/components/editing/form-widget";
import { useKeptDraft } from "@/components/editing/use-kept-draft";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

/** A browser keeps the place on the page, far below. Whoever is busy somewhere on the page stays there. */
const toFocus = (element: HTMLElement | null) => {
  if (document.activeElement === document.body) element?.focus();
};

export type KeptDraftProps = {
  /** Names the record among all of the site, and who edits it: `materials/M-001`. */
  record: string;
  /** Of the record as it was shown, "" for a new one; work that began on another version is offered with a warning. */
  version: string;
  /** The action has saved the form: what was kept is dropped. */
  saved: boolean;
  /** The key of a new record's form, where what was saved is the record that came of it. */
  former?: string | undefined;
  /** Fields that the server may have completed in what it shows again: they are no work of somebody's own. */
  completed?: readonly string[];
  /** `editingLabels().draft` */
  labels: EditingLabels["draft"];
  /** One form, anywhere inside. */
  children: ReactNode;
};

/**
 * Keeps what is typed into the form inside it until it is saved: in this browser only, never passwords or files. After
 * a reload it offers what was kept; who leaves before saving is asked. Without scripts it is not there.
 */
export function KeptDraft({ record, version, saved, former, completed = [], labels, children }: KeptDraftProps) {
  const root = useRef<HTMLDivElement>(null);
  const draft = useKeptDraft(root, record, version, saved, former, completed);
  const id = useId();
  const { offered, discarded, restored } = draft;
  return (
    <DraftContext value={restored?.entries ?? null}>
      <div ref={root}>
        {offered ? (
          <section className="edit-offer" ref={toFocus} tabIndex={-1} aria-labelledby={id}>
            <p id={id}>
              {fill(offered.version === version ? labels.found : labels.older, { time: draft.timeOf(offered) })}
            </p>
            <div className="edit-verbs">
              <button type="button" className="button button-primary" onClick={() => draft.restore(offered)}>
                {labels.restore}
              </button>
              <button type="button" className="button" onClick={() => draft.discard(offered)}>
                {labels.discard}
              </button>
            </div>
          </section>
        ) : null}
        <div role="status">
          {discarded ? <p className="small">{labels.discarded}</p> : null}
          {restored && !offered ? <p className="small">{fill(labels.restored, { time: restored.at })}</p> : null}
        </div>
        {discarded ? (
          <button type="button" className="button" onClick={() => draft.takeBack(discarded)}>
            {labels.undoDiscard}
          </button>
        ) : null}
        {children}
      </div>
    </DraftContext>
  );
}
