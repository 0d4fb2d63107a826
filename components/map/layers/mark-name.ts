import { isUncertain, kindOf } from "@/components/map/layers/mark-symbol";
import type { MapLabels } from "@/components/map/map-labels";
import type { MarkCounts } from "@/domain/map/clusters";
import type { Mark } from "@/domain/map/mark";
import { fill } from "@/i18n/fill";

/** "650 m" or "2.3 km", in the words of the page. */
export function distanceText(metres: number, labels: MapLabels): string {
  if (metres < 1000) return fill(labels.metres, { value: Math.max(10, Math.round(metres / 10) * 10) });
  return fill(labels.kilometres, { value: (metres / 1000).toFixed(metres < 10_000 ? 1 : 0) });
}

/** What a screen reader says for a mark: name, kind, state, distance, how sure its place is. */
export function markName(mark: Mark, labels: MapLabels, more: { distance?: number; selected?: boolean } = {}): string {
  const kind = kindOf(mark.k, labels).name;
  return [
    mark.t,
    mark.n !== "service-points" && !mark.t.includes(kind) && kind,
    mark.o && (labels.openStates[mark.o] ?? mark.o),
    mark.g && (labels.stages[mark.g] ?? mark.g),
    mark.h && (labels.lights[mark.h] ?? mark.h),
    mark.e && labels.sampleLight,
    mark.s && (labels.statuses[mark.s] ?? mark.s),
    more.distance !== undefined && distanceText(more.distance, labels),
    // Only doubt is worth hearing.
    isUncertain(mark) && (labels.qualities[mark.q] ?? mark.q),
    isUncertain(mark) && mark.p && fill(labels.precision, { metres: mark.p }),
    more.selected && labels.selected,
  ]
    .filter(Boolean)
    .join(labels.separator);
}

/** What a screen reader says for a cluster: how many, of what, and how many lights ask for attention. */
export function clusterName(count: number, counts: MarkCounts, labels: MapLabels): string {
  const parts = [
    [labels.servicePoints, counts["service-points"]],
    [labels.facilities, counts.facilities],
    [labels.projects, counts.projects],
  ] as const;
  const named = parts.flatMap(([name, n]) => (n ? [`${name} ${n}`] : []));
  const lit = (["red", "yellow"] as const).flatMap((each) =>
    counts[each] ? [`${labels.lights[each]} ${counts[each]}`] : [],
  );
  return [
    fill(labels.cluster, { count }),
    ...(named.length > 1 ? named : []),
    ...lit,
    ...(counts.sample ? [labels.sampleLight] : []),
  ].join(labels.separator);
}
