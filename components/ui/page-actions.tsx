"use client";

import { useState } from "react";

/** `print` is null where there is no printing. */
type Labels = { print: string | null; share: string; copied: string; copyFailed: string };

/**
 * Print and share, as two items of a list of verbs. `address` is what is shared where it says more than the page's own
 * (the time a plan was worked out for). Both need a script, so without one they are not there.
 */
export function PageActions({ labels, address }: { labels: Labels; address?: string }) {
  const [shared, setShared] = useState(labels.share);
  const [uncopied, setUncopied] = useState<string | null>(null);

  async function share() {
    const { title } = document;
    const href = address ?? location.href;
    if ("share" in navigator) {
      // Closing the system's sheet is no failure.
      await navigator.share({ title, url: href }).catch(() => undefined);
      return;
    }
    const done = await copy(href);
    setShared(done ? labels.copied : labels.copyFailed);
    setUncopied(done ? null : href);
  }

  return (
    <>
      {labels.print ? (
        <li className="needs-script">
          <button type="button" className="button" onClick={() => window.print()}>
            <Sign path="M6 9V3h12v6M6 18H3v-7h18v7h-3M6 14h12v7H6z" />
            {labels.print}
          </button>
        </li>
      ) : null}
      <li className="needs-script">
        <button type="button" className="button" onClick={share}>
          <Sign path="M12 15V3m-4 4 4-4 4 4M5 12v8h14v-8" />
          <span aria-live="polite">{shared}</span>
        </button>
        {uncopied ? (
          <input
            className="field block w-full"
            readOnly
            aria-label={labels.share}
            value={uncopied}
            ref={select}
            onFocus={(event) => event.currentTarget.select()}
          />
        ) : null}
      </li>
    </>
  );
}

function select(field: HTMLInputElement | null): void {
  field?.focus();
}

/** The clipboard exists on secure pages only. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function Sign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
