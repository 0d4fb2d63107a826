"use client";

import { useEffect } from "react";
import type { Place } from "@/components/map/map-config";
import { select } from "./selection";

/** Tells the map, as long as its page is shown, where the place of the page lies. */
export function SelectPlace({ place }: { place: Place | null }) {
  const [lng, lat] = place?.coordinates ?? [];
  const ring = place?.ring ?? 0;
  useEffect(() => {
    select(lng === undefined || lat === undefined ? null : { coordinates: [lng, lat], ring });
    return () => select(null);
  }, [lng, lat, ring]);
  return null;
}
