import { useEffect, useState } from "react";
import type { TileProvider } from "@/components/map/map-config";
import { loadShift, noShift, type Shift } from "@/components/map/projection";

type Base = { index: number; shift: Shift };
const builtIn: Base = { index: -1, shift: noShift };

/** Which base is shown: -1 is the built-in one. A base and its shift change together, never one before the other. */
export function useBase(tiles: readonly TileProvider[]): Base & { choose: (index: number) => void } {
  const [wanted, setWanted] = useState(tiles.length > 0 ? 0 : -1);
  const [base, setBase] = useState(builtIn);

  const crs = tiles[wanted]?.crs ?? "wgs84";
  useEffect(() => {
    let current = true;
    loadShift(crs).then(
      (shift) => current && setBase({ index: wanted, shift }),
      // Without the shift every mark would lie wrong: stay on the built-in base.
      () => current && setBase(builtIn),
    );
    return () => {
      current = false;
    };
  }, [wanted, crs]);

  return { ...base, choose: setWanted };
}
