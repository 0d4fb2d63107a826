"use client";

import { useEffect } from "react";
import { rememberTicks } from "@/components/ui/ticks";

/** Keeps the ticks of a list of check boxes in this browser, by matter and paper. Shows nothing itself. */
export function RememberTicks({ list }: { list: string }) {
  useEffect(() => rememberTicks(list), [list]);
  return null;
}
