import { inOrder } from "@/offline/data/places";
import { byLevel, openingOf, servicePointRow, servicePointsShown } from "@/offline/data/service-point-rows";
import type * as server from "@/server/service-points/next-opening";
import { opener } from "@/server/service-points/opening";
import { servicePointSummaryOf } from "@/server/service-points/rows";

export const findNextOpening: typeof server.findNextOpening = async (filter, from) => {
  const open = opener(from);
  const ahead = servicePointsShown({ ...filter, openAt: undefined }).flatMap((row) => {
    const { next } = open(openingOf(row));
    return next ? [{ row, at: Date.parse(next) }] : [];
  });
  const first = Math.min(...ahead.map(({ at }) => at));
  const soonest = ahead.filter(({ at }) => at === first).map(({ row }) => row);
  const [placed] = inOrder(soonest, filter.near, byLevel);
  return placed ? servicePointSummaryOf(servicePointRow(placed, from), open) : null;
};
