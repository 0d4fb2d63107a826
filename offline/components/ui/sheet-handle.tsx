import type { ComponentProps } from "react";
// By its path: under its name stands this file.
import { SheetHandle as Handle } from "../../../components/ui/sheet-handle";

/** The very handle; `offline/map/map.tsx` makes it move the sheet. */
export function SheetHandle(props: ComponentProps<typeof Handle>) {
  return (
    <div className="contents" data-sheet-handle={JSON.stringify(props)}>
      <Handle {...props} />
    </div>
  );
}
