"use client";

import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { type ReactNode, useContext, useMemo } from "react";

/** The map in a frame: what is chosen on it opens beside the other site, because our pages are framed by nobody. */
export function EmbedMap({ children }: { children: ReactNode }) {
  const router = useContext(AppRouterContext);
  const leading = useMemo(() => router && { ...router, push: open }, [router]);
  return <AppRouterContext.Provider value={leading}>{children}</AppRouterContext.Provider>;
}

function open(href: string): void {
  window.open(href, "_blank", "noopener");
}
