import type { Map as LeafletMap } from "leaflet";
import type { MarksLayer } from "@/components/map/layers/marks-layer";

/**
 * The keyboard on the map: 1–9 open what the list beside the map numbers so, Space opens like Enter, Escape goes back to the
 * map itself. Pointer and focus tell the layer which mark is looked at. Answers the clean-up.
 */
export function listenToKeyboard(map: LeafletMap, marks: MarksLayer): () => void {
  const container = map.getContainer();
  const stop = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(type: K, handle: (event: HTMLElementEventMap[K]) => void) =>
    container.addEventListener(type, handle, { signal: stop.signal });
  const markAt = (target: EventTarget | null) =>
    marks.byElement(target instanceof Element ? target.closest(".map-mark, .map-cluster") : null);

  listen("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = markAt(event.target);
    if (/^[1-9]$/.test(event.key)) {
      if (!marks.openNumber(Number(event.key))) return;
    } else if (event.key === " " && focused?.item.kind === "mark") marks.activate(focused);
    // From the place that is shown it leads further back, which is not for the map to do.
    else if (event.key === "Escape" && focused && !focused.element.hasAttribute("aria-current")) container.focus();
    else return;
    event.preventDefault();
  });
  // A press focuses the map too; rearranging the marks under the pointer would swallow its click.
  let pressed = false;
  const release = () => {
    pressed = false;
  };
  listen("pointerdown", () => {
    pressed = true;
  });
  window.addEventListener("pointerup", () => setTimeout(release), { signal: stop.signal });
  window.addEventListener("pointercancel", release, { signal: stop.signal });
  listen("focusin", (event) => {
    marks.setHovered(markAt(event.target)?.id ?? null);
    // Numbers are for who sees a focus ring; a tap focuses the map as well.
    const visible = !pressed && event.target instanceof Element && event.target.matches(":focus-visible");
    container.classList.toggle("has-keyboard", visible);
    marks.setKeyboard(visible);
  });
  listen("focusout", (event) => {
    marks.setHovered(null);
    if (event.relatedTarget instanceof Node && container.contains(event.relatedTarget)) return;
    container.classList.remove("has-keyboard");
    marks.setKeyboard(false);
  });
  listen("pointerover", (event) => marks.setHovered(markAt(event.target)?.id ?? null));
  return () => stop.abort();
}
