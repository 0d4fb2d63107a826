import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { readMapView, writeMapView } from "@/components/map/map-view";
import { defaultBase, type MapBase, shownBase } from "@/domain/map/bases";

const read = (search: string, offered: readonly MapBase[]) =>
  shownBase(readMapView(new URLSearchParams(search)).base, offered);

/** This address with another base; the default is not mentioned. */
function withBase(base: MapBase, offered: readonly MapBase[]): string {
  const named = base === defaultBase(offered) ? null : base;
  const search = writeMapView(new URLSearchParams(window.location.search), { base: named }).toString();
  return `${window.location.pathname}${search && `?${search}`}${window.location.hash}`;
}

/** The base that the URL names, and a way to choose another: a step of its own, that one can go back from. */
export function useBaseInUrl(offered: readonly MapBase[]): [MapBase, (base: MapBase) => void] {
  const [base, setBase] = useState(() => read(window.location.search, offered));
  // Known at once, while React may still be drawing what was before.
  const latest = useRef(base);
  const address = `${usePathname()}?${useSearchParams()}`;

  const set = useCallback((next: MapBase) => {
    latest.current = next;
    setBase(next);
  }, []);

  useEffect(() => {
    const onBack = () => set(read(window.location.search, offered));
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, [offered, set]);

  // A link of the panel leads to an address without the base: the choice stays, and is written there as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for every address
  useEffect(() => {
    const settle = () => {
      if (new URLSearchParams(window.location.search).has("base")) set(read(window.location.search, offered));
      // With Next's own state in the entry Next takes this for its own doing and renders nothing.
      else if (latest.current !== defaultBase(offered)) {
        window.history.replaceState(window.history.state, "", withBase(latest.current, offered));
      }
    };
    // Going back, Next draws the new address before `onBack` has heard of it: let that go first.
    const timer = setTimeout(settle);
    return () => clearTimeout(timer);
  }, [address, offered, set]);

  const choose = useCallback(
    (next: MapBase) => {
      // Without Next's state: Next takes the new address over, and asks the server nothing.
      window.history.pushState(null, "", withBase(next, offered));
      set(next);
    },
    [offered, set],
  );
  return [base, choose];
}
