import { inOrder } from "@/offline/data/places";
import { byLevel, openingOf, servicePointRow, servicePointsShown } from "@/offline/data/service-point-rows";
import { store } from "@/offline/data/store";
import type * as server from "@/server/service-points/next-opening";
import { opener } from "@/server/service-points/opening";
import { servicePointSummaryOf } from "@/server/service-points/rows";

export const findNextOpening: typeof server.findNextOpening = async (filter, from) => {
  const open = opener(from);
  const ahead = (await servicePointsShown({ ...filter, openAt: undefined })).flatMap((row) => {
    const { next } = open(openingOf(row));
    return next ? [{ row, at: Date.parse(next) }] : [];
  });
  const first = Math.min(...ahead.map(({ at }) => at));
  const soonest = ahead.filter(({ at }) => at === first).map(({ row }) => row);
  const [placed] = inOrder(soonest, filter.near, byLevel);
  if (!placed) return null;
  const offers = filter.matter ? store().offeringsOf(filter.matter) : [];
  const mode = offers.find(({ service_point: place }) => place === placed.row.code)?.mode;
  return servicePointSummaryOf({ ...servicePointRow(placed, from), mode }, open);
};
