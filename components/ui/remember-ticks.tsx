"use client";

import { useEffect } from "react";
import { rememberTicks } from "@/components/ui/ticks";

/** Keeps the ticks of a list of check boxes in this browser, under the basket they belong to. Shows nothing itself. */
export function RememberTicks({ list, basket }: { list: string; basket: string }) {
  useEffect(() => rememberTicks(list, basket), [list, basket]);
  return null;
}
