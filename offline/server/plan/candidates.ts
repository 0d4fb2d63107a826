import { inOrder } from "@/offline/data/places";
import { servicePointRow } from "@/offline/data/service-point-rows";
import { byCode, store } from "@/offline/data/store";
import type * as server from "@/server/plan/candidates";

export const candidatesFor: typeof server.candidatesFor = async (codes, from) => {
  const { rows, offeringsAt } = store();
  const regions = byCode(rows.regions);
  const active = rows["service-points"].filter(({ status }) => status === "active");
  return inOrder(active, from).flatMap((placed) => {
    const offered = offeringsAt(placed.row.code)
      .filter(({ matter }) => codes.includes(matter))
      .sort((a, b) => (a.matter < b.matter ? -1 : 1));
    if (offered.length === 0) return [];
    const seat = regions.get(placed.row.region);
    return [
      {
        ...servicePointRow(placed, new Date()),
        region_lng: seat?.lng ?? null,
        region_lat: seat?.lat ?? null,
        matters: offered.map(({ matter }) => matter),
        modes: offered.map(({ mode }) => mode),
      },
    ];
  });
};
