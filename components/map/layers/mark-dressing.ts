import type { LatLngBounds, Map as LeafletMap } from "leaflet";
import type { Box } from "@/components/map/base-map/label-placement";
import { clusterName, markName } from "@/components/map/layers/mark-name";
import { type NamedMark, placeNames } from "@/components/map/layers/mark-names";
import { clusterSize, nameBeside, SELECTED_GROWTH, symbolOf } from "@/components/map/layers/mark-symbol";
import type { Drawn } from "@/components/map/layers/marks-layer";
import { metresBetween } from "@/components/map/layers/nearest";
import type { MapLabels } from "@/components/map/map-labels";
import type { Coordinates } from "@/domain/positions/position";

export type Dressing = {
  labels: MapLabels;
  zoom: number;
  /** The window: marks beside it are drawn, so that a pan brings them along, but Tab passes them over. */
  seen: LatLngBounds;
  selected: string | null;
  near: Coordinates | null;
  /** Ids in the order of their numbers. */
  numbers: readonly string[];
};

/** Spoken names, numbers, selection: what changes on marks that stay. */
export function dressMarks(drawn: Iterable<Drawn>, { labels, seen, selected, near, numbers }: Dressing): void {
  for (const { id, item, at, element } of drawn) {
    element.tabIndex = seen.contains(at) ? 0 : -1;
    const number = numbers.indexOf(id) + 1;
    const digit = element.querySelector(".map-digit");
    if (digit) digit.textContent = number > 0 ? String(number) : "";
    const spoken =
      item.kind === "mark"
        ? markName(item.feature.properties, labels, {
            distance: near ? metresBetween(near, item.feature.geometry.coordinates) : undefined,
            selected: id === selected,
          })
        : clusterName(item.count, item.counts, labels);
    element.setAttribute("aria-label", spoken);
    if (number > 0) element.setAttribute("aria-keyshortcuts", String(number));
    else element.removeAttribute("aria-keyshortcuts");
    if (item.kind === "cluster") continue;
    element.classList.toggle("is-selected", id === selected);
    if (id === selected) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
  }
}

/** Puts names beside marks; answers the names, and what they and the marks have taken, in pixels of the world. */
export function nameMarks(
  map: LeafletMap,
  drawn: Iterable<Drawn>,
  occupied: readonly Box[],
  { labels, zoom, selected }: Dressing,
): { boxes: Box[]; names: string[] } {
  const marks = [...drawn];
  const wishes = marks.map(({ id, item, at }): NamedMark => {
    const { x, y } = map.project(at, zoom);
    if (item.kind === "cluster") {
      return { id, text: "", x, y, size: clusterSize(item.count), rank: 99, wanted: false };
    }
    const symbol = symbolOf(item.feature.properties, labels);
    const chosen = id === selected;
    return {
      id,
      text: nameBeside(item.feature.properties, labels, zoom),
      x,
      y,
      size: symbol.size + (chosen ? SELECTED_GROWTH : 0),
      rank: chosen ? 0 : symbol.rank,
      wanted: chosen || zoom >= symbol.nameFrom,
    };
  });
  const { sides, boxes } = placeNames(wishes, occupied, map.getContainer());
  const names: string[] = [];
  marks.forEach(({ id, element }, i) => {
    const text = wishes[i]?.text ?? "";
    const span = element.querySelector(".map-name");
    if (span && span.textContent !== text) span.textContent = text;
    // The selected mark is always named, even where there is no room left.
    const side = sides.get(id) ?? (id === selected ? "below" : undefined);
    if (side) {
      element.dataset.name = side;
      names.push(text);
    } else delete element.dataset.name;
  });
  return { boxes, names };
}

/** Tab goes from the middle of the map outwards. The element that has the focus stays where it is, or it would lose it. */
export function orderForKeyboard(map: LeafletMap, drawn: Iterable<Drawn>): void {
  const pane = map.getPane("markerPane");
  if (!pane) return;
  const centre = map.getCenter();
  const sorted = [...drawn].sort((a, b) => centre.distanceTo(a.at) - centre.distanceTo(b.at));
  const focused = sorted.find(({ element }) => element === document.activeElement)?.element ?? null;
  let passed = focused === null;
  for (const { element } of sorted) {
    if (element === focused) passed = true;
    else if (passed) pane.append(element);
    else pane.insertBefore(element, focused);
  }
}
