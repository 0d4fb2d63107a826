"use client";

import { useEffect } from "react";

/** Puts the focus where an address leads: a page that is loaded softly only scrolls there. */
export function FocusField({ id }: { id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return null;
}
