import { positionOf } from "@/offline/data/places";
import { servicePointsShown } from "@/offline/data/service-point-rows";
import { findFacilities } from "@/offline/server/facilities/queries";
import type * as server from "@/server/map/queries";

export const countWithoutPosition: typeof server.countWithoutPosition = async (filter) => {
  const facilities = await findFacilities(
    { ...filter, near: undefined },
    { limit: Number.MAX_SAFE_INTEGER, offset: 0 },
  );
  const without = facilities.items.filter(({ position }) => position === null).length;
  return without + servicePointsShown(filter).filter((row) => positionOf(row) === null).length;
};
