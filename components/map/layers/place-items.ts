import type { Map as LeafletMap } from "leaflet";
import { fanOut } from "@/components/map/layers/fan-out";
import { type Disc, keepClear } from "@/components/map/layers/keep-clear";
import { clusterSize, SELECTED_GROWTH, symbolOf } from "@/components/map/layers/mark-symbol";
import { type Chosen, idOf } from "@/components/map/layers/marks-plan";
import type { MapLabels } from "@/components/map/map-labels";
import type { Shift } from "@/components/map/projection";
import type { ClusterItem } from "@/domain/map/clusters";

/** Where each is drawn, in pixels of the world: near its place, and none over another. */
export function placeItems(
  map: LeafletMap,
  items: readonly ClusterItem[],
  labels: MapLabels,
  { shift, selected }: Pick<Chosen, "selected"> & { shift: Shift },
): (Disc & { item: ClusterItem })[] {
  const points = items.map((item) => {
    const at = item.kind === "mark" ? item.feature.geometry.coordinates : item.coordinates;
    const [lng, lat] = shift.toMap(at);
    return map.project([lat, lng]);
  });
  const discs = fanOut(points).flatMap((point, i): (Disc & { item: ClusterItem })[] => {
    const item = items[i];
    if (!item) return [];
    if (item.kind === "cluster") return [{ ...point, item, radius: clusterSize(item.count) / 2, movable: true }];
    const mark = item.feature.properties;
    const grown = idOf(mark) === selected?.id ? SELECTED_GROWTH : 0;
    return [{ ...point, item, radius: (symbolOf(mark, labels).size + grown) / 2, movable: false }];
  });
  return keepClear(discs);
}
