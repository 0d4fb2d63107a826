import "server-only";
import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import type { Places } from "@/domain/map/places";
import { findFacilities } from "@/server/facilities/queries";
import { countWithoutPosition } from "@/server/map/queries";
import { findProjects } from "@/server/projects/queries";
import { findServicePoints } from "@/server/service-points/queries";

/** How many rows of each list. */
export type PlaceRows = { servicePoints: number; others: number };

/** The lists beside the map: the same filter as its marks, the first rows of each noun that the filter can show. */
export async function findPlaces(filter: PlaceFilter, rows: PlaceRows, at: Date): Promise<Places> {
  const shown = shownNouns(filter);
  // By themselves they are there for what is late; beside the rest, by name like the rest.
  const onlyProjects = shown.every((noun) => noun === "projects");
  const page = { limit: rows.servicePoints, offset: 0 };
  const others = { limit: rows.others, offset: 0 };
  const [servicePoints, facilities, projects, withoutPosition] = await Promise.all([
    shown.includes("service-points") ? findServicePoints(filter, page, at) : null,
    shown.includes("facilities") ? findFacilities(filter, others) : null,
    shown.includes("projects")
      ? findProjects(filter, others, onlyProjects && !filter.near ? "light" : undefined)
      : null,
    countWithoutPosition(filter),
  ]);
  return { servicePoints, facilities, projects, withoutPosition };
}
