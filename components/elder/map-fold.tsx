"use client";

import { type ReactNode, useState } from "react";

type Props = { label: string; help: string; children: ReactNode };

/** The map on demand: nothing of it is fetched before it is opened, and once it is there it stays. */
export function MapFold({ label, help, children }: Props) {
  const [isAsked, setAsked] = useState(false);
  return (
    <details id="map" className="map-fold no-print" onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary className="button">{label}</summary>
      <p>{help}</p>
      <div className="map-fold-pane needs-script">{isAsked ? children : null}</div>
    </details>
  );
}
