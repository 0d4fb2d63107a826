import type { ComponentProps } from "react";
import type * as ours from "@/components/elder/map-fold";
import { asked } from "@/offline/asked";

/** The map on demand: `offline/map/map.tsx` begins with it once this is opened. */
export function MapFold({ label, help, children }: ComponentProps<typeof ours.MapFold>) {
  if (!asked().hasMap) return null;
  return (
    <details id="map" className="map-fold no-print">
      <summary className="button">{label}</summary>
      <p>{help}</p>
      <div className="map-fold-pane">{children}</div>
    </details>
  );
}
