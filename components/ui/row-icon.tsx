import { Navigation, Phone } from "lucide";
import { iconPath } from "@/components/ui/icon-path";

/** Drawn once in the frame; every row of a list points to it instead of carrying the drawing along. */
export function RowIconSheet() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="row-icon absolute">
      <symbol id="row-phone" viewBox="0 0 24 24">
        <path d={iconPath(Phone)} />
      </symbol>
      <symbol id="row-navigation" viewBox="0 0 24 24">
        <path d={iconPath(Navigation)} />
      </symbol>
    </svg>
  );
}

/** A sign that recurs in every row of a list; decoration, its link carries the name. */
export function RowIcon({ name }: { name: "phone" | "navigation" }) {
  return (
    <svg width="20" height="20" className="row-icon" aria-hidden="true">
      <use href={`#row-${name}`} />
    </svg>
  );
}
