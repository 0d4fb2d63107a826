"use client";

import { useEffect } from "react";
import type { Coordinates } from "@/domain/positions/position";
import { select } from "./selection";

/** Stands on a detail page and tells the map where its place lies. */
export function SelectedPlace({ coordinates }: { coordinates: Coordinates | null }) {
  const [lng, lat] = coordinates ?? [];
  useEffect(() => {
    select(lng === undefined || lat === undefined ? null : [lng, lat]);
    return () => select(null);
  }, [lng, lat]);
  return null;
}
