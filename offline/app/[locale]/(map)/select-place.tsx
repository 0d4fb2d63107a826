import type { ComponentProps } from "react";
import type * as ours from "@/app/[locale]/(map)/select-place";

/** What `offline/map/map.tsx` tells the map of the place of the page. */
export function SelectPlace({ place }: ComponentProps<typeof ours.SelectPlace>) {
  return place && <span hidden data-selected-place={JSON.stringify(place)} />;
}
