import { useSyncExternalStore } from "react";
import type { Place } from "@/components/map/map-config";

// The page knows where its place lies, the map beside it is in the layout above: they meet here.
let current: Place | null = null;
const listeners = new Set<() => void>();

/** Tells the map where the chosen place lies, even when its filter hides the mark. */
export function select(place: Place | null): void {
  current = place;
  for (const listener of listeners) listener();
}

export function useSelectedPlace(): Place | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
    () => null,
  );
}
