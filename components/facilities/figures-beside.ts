import type { FacilityKind } from "@/domain/facilities/facility";
import type { LoadedCount } from "@/domain/indicators/indicator";

/** Counts of the district that say something about a facility of this kind. */
export const countsBeside: Partial<Record<FacilityKind, readonly LoadedCount[]>> = {
  hospital: ["hospitals-tertiary", "hospitals-under-construction", "national-medical-centres"],
  school: ["schools"],
  parking: ["parking-shared-bays"],
  "office-building": ["office-buildings"],
};
