import { handledAt, onlyTakenIn } from "@/domain/bundles/places";
import type { OfferingMode } from "@/domain/matters/matter";
import { inOrder } from "@/offline/data/places";
import { byLevel, servicePointRow } from "@/offline/data/service-point-rows";
import { byCode, store } from "@/offline/data/store";
import type * as server from "@/server/bundles/offers";
import { opener } from "@/server/service-points/opening";
import { servicePointSummaryOf } from "@/server/service-points/rows";

export const offersOf: typeof server.offersOf = async (matters, near) => {
  const { rows, offeringsAt } = store();
  const active = rows["service-points"].filter(({ status }) => status === "active");
  return inOrder(active, near, byLevel).flatMap(({ row }) => {
    const offered = offeringsAt(row.code).filter(({ matter }) => matters.includes(matter));
    if (offered.length === 0) return [];
    return [{ code: row.code, modes: new Map(offered.map(({ matter, mode }) => [matter, mode as OfferingMode])) }];
  });
};

export const summariesOf: typeof server.summariesOf = async (chosen, matters, near, at) => {
  const points = byCode(store().rows["service-points"]);
  const open = opener(at);
  return chosen.flatMap((place) => {
    const row = points.get(place.code);
    const [placed] = row ? inOrder([row], near) : [];
    if (!placed) return [];
    const summary = servicePointSummaryOf(servicePointRow(placed, at), open);
    return [{ ...summary, matters: handledAt(place, matters), takenIn: onlyTakenIn(place, matters) }];
  });
};
