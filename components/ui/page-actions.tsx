"use client";

import { useState } from "react";
import { PrintSign, ShareSign } from "@/components/ui/action-signs";
import { shareAddress } from "@/components/ui/share-address";

/** `print` is null where there is no printing. */
type Labels = { print: string | null; share: string; copied: string; copyFailed: string };
export type PageActionsProps = { labels: Labels; address?: string };

/**
 * Print and share, as two items of a list of verbs. `address` is what is shared where it says more than the page's own
 * (the time a plan was worked out for). Both need a script, so without one they are not there.
 */
export function PageActions({ labels, address }: PageActionsProps) {
  const [shared, setShared] = useState(labels.share);
  const [uncopied, setUncopied] = useState<string | null>(null);

  async function share() {
    const href = address ?? location.href;
    const became = await shareAddress(href);
    if (!became) return;
    setShared(became === "copied" ? labels.copied : labels.copyFailed);
    setUncopied(became === "copied" ? null : href);
  }

  return (
    <>
      {labels.print ? (
        <li className="needs-script">
          <button type="button" className="button" onClick={() => window.print()}>
            <PrintSign />
            {labels.print}
          </button>
        </li>
      ) : null}
      <li className="needs-script">
        <button type="button" className="button" onClick={share}>
          <ShareSign />
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
