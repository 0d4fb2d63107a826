import type { FacetChoice, FacilityFacet } from "@/domain/facilities/facets";
import type { FacilityStatus } from "@/domain/facilities/facility";
import type { PlaceFilter } from "@/domain/map/place-filter";

/** Which facilities a list shows: what the map can ask, and state and facets. Several choices of one mean any of them. */
export type FacilityFilter = PlaceFilter & { status?: FacilityStatus[] } & {
  [Facet in FacilityFacet]?: FacetChoice<Facet>[];
};

/** How many facilities each option would show, the other conditions as they are; of facets, those of the chosen kinds. */
export type FacilityCounts = Record<"kind" | "region" | "status", Record<string, number>> &
  Partial<Record<FacilityFacet, Record<string, number>>>;
