"use client";

import "@/components/editing/editing.css";
import { type ReactNode, useRef } from "react";
import { DraftContext } from "@/components/editing/form-widget";
import { useKeptDraft } from "@/components/editing/use-kept-draft";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

export type KeptDraftProps = {
  /** Names the record among all of the site, and who edits it: `materials/M-001`. */
  record: string;
  /** Of the record as it was shown, "" for a new one; work that began on another version is offered with a warning. */
  version: string;
  /** The action has saved the form: what was kept is dropped. */
  saved: boolean;
  /** `editingLabels().draft` */
  labels: EditingLabels["draft"];
  /** One form, anywhere inside. */
  children: ReactNode;
};

/**
 * Keeps what is typed into the form inside it until it is saved: in this browser only, never passwords or files. After
 * a reload it offers what was kept; who leaves before saving is asked. Without scripts it is not there.
 */
export function KeptDraft({ record, version, saved, labels, children }: KeptDraftProps) {
  const root = useRef<HTMLDivElement>(null);
  const draft = useKeptDraft(root, record, version, saved);
  const { offered, discarded, restored } = draft;
  return (
    <DraftContext value={restored?.entries ?? null}>
      <div ref={root}>
        <div role="status">
          {offered ? (
            <p className="notice">
              {fill(offered.version === version ? labels.found : labels.older, { time: draft.timeOf(offered) })}
            </p>
          ) : null}
          {discarded ? <p className="small">{labels.discarded}</p> : null}
          {restored && !offered ? <p className="small">{fill(labels.restored, { time: restored.at })}</p> : null}
        </div>
        {offered ? (
          <div className="edit-verbs">
            <button type="button" className="button button-primary" onClick={() => draft.restore(offered)}>
              {labels.restore}
            </button>
            <button type="button" className="button" onClick={() => draft.discard(offered)}>
              {labels.discard}
            </button>
          </div>
        ) : null}
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
