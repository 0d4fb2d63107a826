import { useMemo, useSyncExternalStore } from "react";
import { showListOf } from "@/offline/map/list";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const router = {
  /** Another page is another document: the worker makes it. */
  push: (href: string) => location.assign(href),
  /** The same page, asked otherwise: the map stays, and the list follows. */
  replace: (href: string) => {
    history.replaceState(history.state, "", href);
    for (const listener of listeners) listener();
    void showListOf(href);
  },
};

export const useRouter = () => router;
export const usePathname = () => location.pathname;

export function useSearchParams(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}
