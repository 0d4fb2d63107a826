// What old browsers lack; pages of the framework bring it along.
import "next/dist/build/polyfills/polyfill-module";
import { type ComponentProps, Suspense } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { MapPane } from "@/app/[locale]/(map)/map-pane";
import { select } from "@/app/[locale]/(map)/selection";
import { SheetHandle } from "@/components/ui/sheet-handle";

// The product's own map, in pages made from the pack: the worker answers what it asks for.

/** What a page says to a part of it, as JSON in an attribute. */
function told<T>(part: HTMLElement, name: string): T {
  return JSON.parse(part.dataset[name] ?? "") as T;
}

function parts(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-${name}]`)];
}

for (const place of parts("selected-place")) select(told(place, "selectedPlace"));

for (const handle of parts("sheet-handle")) {
  hydrateRoot(handle, <SheetHandle {...told<ComponentProps<typeof SheetHandle>>(handle, "sheetHandle")} />);
}

for (const pane of parts("map")) {
  const props = told<ComponentProps<typeof MapPane>>(pane, "map");
  const begin = () =>
    createRoot(pane).render(
      <Suspense>
        <MapPane {...props} />
      </Suspense>,
    );
  // 长辈版 has the map where it is asked for.
  const fold = pane.closest("details");
  if (!fold || fold.open) begin();
  else fold.addEventListener("toggle", begin, { once: true });
}
