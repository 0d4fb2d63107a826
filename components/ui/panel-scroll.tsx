"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * The scrolling part of the panel. Back and forward return to where the list was left;
 * a new page starts at its top. The browser does this for the window only.
 */
export function PanelScroll({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const positions = useRef(new Map<string, number>());
  const travelling = useRef(false);
  const pathname = usePathname();

  useEffect(() => {
    const onPopState = () => {
      travelling.current = true;
    };
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, []);

  useEffect(() => {
    const panel = element.current;
    if (!panel) return;
    const known = positions.current;
    panel.scrollTop = travelling.current ? (known.get(pathname) ?? 0) : 0;
    travelling.current = false;
    const remember = () => known.set(pathname, panel.scrollTop);
    panel.addEventListener("scroll", remember, { passive: true });
    return () => panel.removeEventListener("scroll", remember);
  }, [pathname]);

  return (
    <div ref={element} className="map-panel-scroll">
      {children}
    </div>
  );
}
