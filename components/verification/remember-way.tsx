"use client";

import { useEffect } from "react";
import { type VerificationWay, WAY_COOKIE } from "@/domain/verification/freshness";

/** A working day, in seconds. */
const KEPT = 12 * 3600;

/** Keeps the way of verifying that was chosen, for when the page is come back to by a plain link. */
export function RememberWay({ how }: { how: VerificationWay }) {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the other interface is missing in browsers that we serve.
    document.cookie = `${WAY_COOKIE}=${how}; path=/; max-age=${KEPT}; samesite=lax`;
  }, [how]);
  return null;
}
