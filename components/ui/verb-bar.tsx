import type { ReactNode } from "react";

const bar =
  "bottom-bar no-print flex gap-2 py-3 max-[52rem]:fixed max-[52rem]:inset-x-0 max-[52rem]:bottom-0 max-[52rem]:z-[1050] " +
  "max-[52rem]:gap-0 max-[52rem]:border-t max-[52rem]:border-rule max-[52rem]:bg-surface max-[52rem]:px-1 max-[52rem]:py-1 " +
  "max-[52rem]:pb-[max(0.25rem,env(safe-area-inset-bottom))] max-[52rem]:flex-wrap max-[52rem]:[&>li]:flex-[1_1_min-content] " +
  "max-[52rem]:[&_.button]:w-full max-[52rem]:[&_.button]:whitespace-normal max-[52rem]:[&_.button]:text-center " +
  "max-[52rem]:[&_.button]:flex-col max-[52rem]:[&_.button]:gap-0.5 max-[52rem]:[&_.button]:border-0 " +
  "max-[52rem]:[&_.button]:bg-transparent max-[52rem]:[&_.button]:px-1 max-[52rem]:[&_.button]:py-1 " +
  "max-[52rem]:[&_.button]:text-xs max-[52rem]:[&_.button-primary]:text-accent";

/** What one does next: a row under the opening on a wide screen; on a phone a bar at the thumb, in front of what scrolls. */
export function VerbBar({ name, children }: { name: string; children: ReactNode }) {
  return (
    <ul className={bar} aria-label={name}>
      {children}
    </ul>
  );
}
