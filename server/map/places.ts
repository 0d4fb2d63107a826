import "server-only";
import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import type { Places } from "@/domain/map/places";
import { findFacilities } from "@/server/facilities/queries";
import type { PageRequest } from "@/server/lists/page-request";
import { countWithoutPosition } from "@/server/map/queries";
import { findProjects } from "@/server/projects/queries";
import { findServicePoints } from "@/server/service-points/queries";

/** The lists beside the map: the same filter as its marks, one page per noun that the filter can show. */
export async function findPlaces(filter: PlaceFilter, page: PageRequest, at: Date): Promise<Places> {
  const shown = shownNouns(filter);
  const [servicePoints, facilities, projects, withoutPosition] = await Promise.all([
    shown.includes("service-points") ? findServicePoints(filter, page, at) : null,
    shown.includes("facilities") ? findFacilities(filter, page) : null,
    shown.includes("projects") ? findProjects(filter, page) : null,
    countWithoutPosition(filter),
  ]);
  return { servicePoints, facilities, projects, withoutPosition };
}
