import type { ComponentProps } from "react";
import type * as ours from "@/components/ui/remember-ticks";

/** Whose ticks `offline/in-page.ts` keeps. */
export function RememberTicks({ list }: ComponentProps<typeof ours.RememberTicks>) {
  return <span hidden data-ticks={list} />;
}
