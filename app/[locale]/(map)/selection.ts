import { useSyncExternalStore } from "react";
import type { Coordinates } from "@/domain/positions/position";

// The page knows where its place lies, the map beside it is in the layout above: they meet here.
let current: Coordinates | null = null;
const listeners = new Set<() => void>();

/** Tells the map where the chosen place lies, even when its filter hides the mark. */
export function select(coordinates: Coordinates | null): void {
  current = coordinates;
  for (const listener of listeners) listener();
}

export function useSelectedCoordinates(): Coordinates | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
    () => null,
  );
}
