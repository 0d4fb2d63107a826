"use client";

import { type PointerEvent, useRef } from "react";

const heights = ["peek", "half", "full"] as const;
type Height = (typeof heights)[number];

/**
 * Moves the sheet on a phone between its three heights: by dragging the bar, or by the two buttons.
 * The height is an attribute of the shell, so that no re-render of the map or the list is needed.
 */
export function SheetHandle({ labels }: { labels: { higher: string; lower: string } }) {
  const start = useRef<number | null>(null);

  function step(from: HTMLElement, by: 1 | -1) {
    const shell = from.closest<HTMLElement>("[data-sheet]");
    if (!shell) return;
    const now = heights.indexOf(shell.dataset.sheet as Height);
    shell.dataset.sheet = heights[Math.max(0, Math.min(heights.length - 1, now + by))];
  }

  function release(event: PointerEvent<HTMLElement>) {
    const moved = event.clientY - (start.current ?? event.clientY);
    start.current = null;
    if (Math.abs(moved) > 24) step(event.currentTarget, moved < 0 ? 1 : -1);
  }

  return (
    <div
      className="sheet-handle no-print"
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={release}
      onPointerCancel={() => {
        start.current = null;
      }}
    >
      <button type="button" className="sheet-step" aria-label={labels.lower} {...buttonProps(step, -1)}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="m6 9 6 6 6-6" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
      <span className="sheet-bar" aria-hidden="true" />
      <button type="button" className="sheet-step" aria-label={labels.higher} {...buttonProps(step, 1)}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="m6 15 6-6 6 6" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
    </div>
  );
}

/** A press on a button is never the start of a drag. */
function buttonProps(step: (from: HTMLElement, by: 1 | -1) => void, by: 1 | -1) {
  return {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => event.stopPropagation(),
    onClick: (event: { currentTarget: HTMLButtonElement }) => step(event.currentTarget, by),
  };
}
