import type { IconNode } from "lucide";
import { iconPath } from "@/components/ui/icon-path";

type Props = { of: IconNode; size?: number; strokeWidth?: number };

/**
 * An icon of the Lucide set as plain SVG, drawn on the server: beside a word, so it has no name of its own.
 * The set's own React components run in the browser, one instance for every icon on a page.
 */
export function Icon({ of, size = 18, strokeWidth = 2 }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={iconPath(of)} />
    </svg>
  );
}
