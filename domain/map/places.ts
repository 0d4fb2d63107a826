import type { FacilitySummary } from "@/domain/facilities/facility";
import type { Page } from "@/domain/lists/page";
import type { ProjectSummary } from "@/domain/projects/project";
import type { ServicePointSummary } from "@/domain/service-points/service-point";

/** What stands on the map, as lists: one page per noun, null where the noun is switched off. */
export type Places = {
  servicePoints: Page<ServicePointSummary> | null;
  facilities: Page<FacilitySummary> | null;
  projects: Page<ProjectSummary> | null;
  /** Records that match but have no position, over all nouns: in the list, not on the map. */
  withoutPosition: number;
};
