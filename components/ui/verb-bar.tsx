import type { ReactNode } from "react";

const bar =
  "bottom-bar no-print flex flex-wrap gap-2 py-3 bar:fixed bar:inset-x-0 bar:bottom-0 bar:z-[1050] " +
  "bar:gap-0 bar:border-t bar:border-rule bar:bg-surface bar:px-1 bar:py-1 " +
  "bar:pb-[max(0.25rem,env(safe-area-inset-bottom))] bar:[&>li]:flex-[1_1_min-content] " +
  "bar:[&_.button]:w-full bar:[&_.button]:whitespace-normal bar:[&_.button]:text-center " +
  "bar:[&_.button]:flex-col bar:[&_.button]:gap-0.5 bar:[&_.button]:border-0 " +
  "bar:[&_.button]:bg-transparent bar:[&_.button]:px-1 bar:[&_.button]:py-1 " +
  "bar:[&_.button]:text-xs bar:[&_.button-primary]:text-accent";

/** What one does next: a row under the opening on a wide screen; on a phone a bar at the thumb, in front of what scrolls. */
export function VerbBar({ name, children }: { name: string; children: ReactNode }) {
  return (
    <ul className={bar} aria-label={name}>
      {children}
    </ul>
  );
}
