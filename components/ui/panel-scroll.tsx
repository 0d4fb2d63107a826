"use client";

import { usePathname, useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";

/**
 * The scrolling part of the panel. Its links are plain anchors, dozens of them: one listener here follows them
 * without a new document, so that the map stays. Back and forward return to where the list was left; a new
 * page starts at its top or at its anchor. The browser does this for the window only. Escape leads from a place back to
 * where it was opened, with the focus on its row or mark.
 */
export function PanelScroll({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const positions = useRef(new Map<string, number>());
  const travelling = useRef(false);
  const shown = useRef("");
  /** Where each place was opened: the part of the shell. */
  const opened = useRef(new Map<string, string>());
  const left = useRef("");
  const pathname = usePathname();
  const router = useRouter();

  useEffect(() => {
    const onPopState = () => {
      travelling.current = true;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const path = window.location.pathname;
      const isOwn = event.target instanceof Element && event.target.closest("input, select, textarea, .map-layers");
      if (event.key !== "Escape" || event.defaultPrevented || isOwn || !opened.current.has(path)) return;
      left.current = path;
      window.history.back();
    };
    window.addEventListener("popstate", onPopState);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("popstate", onPopState);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);

  useEffect(() => {
    const panel = element.current;
    if (!panel) return;
    const known = positions.current;
    const anchor = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (travelling.current) {
      panel.dataset.returned = "";
      panel.scrollTop = known.get(pathname) ?? 0;
    } else if (anchor) anchor.scrollIntoView();
    else panel.scrollTop = 0;
    if (travelling.current) focusOn(left.current, opened.current.get(left.current));
    else if (shown.current && /\/[^/]+\/[^/]+$/.test(pathname)) {
      opened.current.set(pathname, document.activeElement?.closest(".map-pane") ? ".map-pane" : ".map-panel");
    }
    shown.current = pathname;
    left.current = "";
    travelling.current = false;
    // By the address of the moment: the new page shrinks the panel before this listener is gone.
    const remember = () => known.set(window.location.pathname, panel.scrollTop);
    panel.addEventListener("scroll", remember, { passive: true });
    return () => panel.removeEventListener("scroll", remember);
  }, [pathname]);

  function follow(event: MouseEvent) {
    const address = softAddress(event);
    if (!address) return;
    event.preventDefault();
    // A filter leaves the list where it is; another page begins at its top or at its anchor.
    router.push(address.href, { scroll: address.isElsewhere });
  }

  return (
    // Keyboard and screen reader press the links themselves; a click is what both end in.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div ref={element} className="map-panel-scroll" onClick={follow}>
      {children}
    </div>
  );
}

/** The row or the mark from which a place was opened. */
function focusOn(path: string, part = ".map-panel"): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(`${part} a`);
  [...links].find((link) => link.pathname === path)?.focus();
}

/** Where a click on a link of our own leads, or null for whatever the browser does better by itself. */
function softAddress(event: MouseEvent): { href: string; isElsewhere: boolean } | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.origin !== window.location.origin) return null;
  const isElsewhere = link.pathname !== window.location.pathname;
  if (!isElsewhere && link.search === window.location.search && link.hash) return null;
  return { href: link.pathname + link.search + link.hash, isElsewhere };
}
