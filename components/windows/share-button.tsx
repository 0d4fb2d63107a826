"use client";

import { useSyncExternalStore } from "react";

type Props = { address: string; title: string; label: string };

const never = () => () => undefined;

/** The system's own sheet for sending on; not there where the browser has none, because then the link is copied. */
export function ShareButton({ address, title, label }: Props) {
  const isThere = useSyncExternalStore(
    never,
    () => "share" in navigator,
    () => false,
  );
  if (!isThere) return null;
  // Closing the sheet is no failure.
  const share = () => navigator.share({ title, url: address }).catch(() => undefined);
  return (
    <button type="button" className="button" onClick={share}>
      {label}
    </button>
  );
}
