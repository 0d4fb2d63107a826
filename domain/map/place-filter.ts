import type { FacilityKind } from "@/domain/facilities/facility";
import type { MarkNoun } from "@/domain/map/mark";
import type { Coordinates } from "@/domain/positions/position";
import type { LightColour } from "@/domain/projects/light/light";
import type { ProjectBatch, ProjectCategory, ProjectStage } from "@/domain/projects/project";
import type { ServicePointKind, ServicePointLevel } from "@/domain/service-points/service-point";

/**
 * What the list and the map show, and in which order: one filter for both, so that they always agree.
 * Every member is optional; an empty filter is the whole district.
 */
export type PlaceFilter = {
  /** Plain words, matched against names, aliases and addresses. */
  q?: string;
  /** Nearest first from here; WGS 84. */
  near?: Coordinates;
  /** Metres around `near`. */
  radius?: number;
  /** West, south, east, north; WGS 84. */
  bbox?: [number, number, number, number];
  /** Any region code; everything inside it. */
  region?: string;
  /** Service points of these levels, kinds, amenities (all of them), open at `at`, offering this matter. */
  level?: ServicePointLevel[];
  kind?: ServicePointKind[];
  amenity?: string[];
  openAt?: Date;
  /** Serving people who work office hours, in the weeks from this instant on. */
  afterWork?: Date;
  matter?: string;
  facilityKind?: FacilityKind[];
  /** Levels and stages whose layers are switched on; all when absent. Unlike `level` and `stage` they rule out no other noun. */
  levelLayers?: ServicePointLevel[];
  stageLayers?: ProjectStage[];
  stage?: ProjectStage[];
  category?: ProjectCategory[];
  batch?: ProjectBatch[];
  /** Projects with these lights on the day of `litAt`; today's when absent. */
  light?: LightColour[];
  litAt?: Date;
  /** Projects that a post, department or team answers for, by its name. */
  leadPost?: string;
  department?: string;
  team?: string;
  /** Nouns that are switched on; all three when absent. */
  nouns?: MarkNoun[];
};

/**
 * The nouns that a filter can show: who asks for a level, an amenity, hours or a matter
 * asks for service points, and a stage, a light or a department asks for projects.
 */
export function shownNouns(filter: PlaceFilter): MarkNoun[] {
  const on = filter.nouns ?? ["service-points", "facilities", "projects"];
  const onlyServicePoints = Boolean(
    filter.matter ||
      filter.openAt ||
      filter.afterWork ||
      filter.level?.length ||
      filter.kind?.length ||
      filter.amenity?.length,
  );
  if (onlyServicePoints) return on.filter((noun) => noun === "service-points");
  const onlyProjects = Boolean(
    filter.stage?.length ||
      filter.category?.length ||
      filter.batch?.length ||
      filter.light?.length ||
      filter.leadPost ||
      filter.department ||
      filter.team,
  );
  if (onlyProjects) return on.filter((noun) => noun === "projects");
  return on;
}

/** Whether a filter can show projects and nothing else; one with all layers off shows nothing by choice. */
export function showsOnlyProjects(filter: PlaceFilter): boolean {
  return filter.nouns?.length !== 0 && shownNouns(filter).every((noun) => noun === "projects");
}
