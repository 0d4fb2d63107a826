import { useEffect, useMemo, useState } from "react";
import { useBaseInUrl } from "@/components/map/base-map/use-base-in-url";
import { loadShift, noShift, type Shift } from "@/components/map/projection";
import type { MapBase, TileProvider } from "@/domain/map/bases";

type Base = { provider: TileProvider | null; shift: Shift };
const builtIn: Base = { provider: null, shift: noShift };

type ChosenBase = Base & { chosen: MapBase; choose: (base: MapBase) => void };

/**
 * Which base is shown; `provider` null is the built-in one. A base and its shift change together, never one before
 * the other, so `provider` may lag behind what is chosen.
 */
export function useBase(tiles: readonly TileProvider[]): ChosenBase {
  const offered = useMemo(() => tiles.map(({ base }) => base), [tiles]);
  const [chosen, choose] = useBaseInUrl(offered);
  const [base, setBase] = useState(builtIn);

  const provider = tiles.find((each) => each.base === chosen) ?? null;
  useEffect(() => {
    let current = true;
    loadShift(provider?.crs ?? "wgs84").then(
      (shift) => current && setBase({ provider, shift }),
      // Without the shift every mark would lie wrong: stay on the built-in base.
      () => current && setBase(builtIn),
    );
    return () => {
      current = false;
    };
  }, [provider]);

  return { ...base, chosen, choose };
}
