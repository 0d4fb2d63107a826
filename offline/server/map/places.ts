import { shownNouns } from "@/domain/map/place-filter";
import { findFacilities } from "@/server/facilities/queries";
import type * as server from "@/server/map/places";
import { countWithoutPosition } from "@/server/map/queries";
import { findServicePoints } from "@/server/service-points/queries";

/** Projects are left out: their lights need a network, and none at all would be said to be there. */
export const findPlaces: typeof server.findPlaces = async (filter, rows, at) => {
  const shown = shownNouns(filter);
  const [servicePoints, facilities, withoutPosition] = await Promise.all([
    shown.includes("service-points") ? findServicePoints(filter, { limit: rows.servicePoints, offset: 0 }, at) : null,
    shown.includes("facilities") ? findFacilities(filter, { limit: rows.others, offset: 0 }) : null,
    countWithoutPosition(filter),
  ]);
  return { servicePoints, facilities, projects: null, withoutPosition };
};
