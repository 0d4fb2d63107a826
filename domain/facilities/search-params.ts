import { choicesOf } from "@/domain/facilities/facets";
import { facilityKindSchema, facilityStatusSchema } from "@/domain/facilities/facility";
import { listParam } from "@/domain/map/params";

/** What pages and API ask of facilities alike, beyond what they ask of every place. */
export const facilityParams = {
  kind: listParam(facilityKindSchema.options).optional(),
  status: listParam(facilityStatusSchema.options).optional(),
  nature: listParam(choicesOf("nature")).optional(),
  schoolStage: listParam(choicesOf("schoolStage")).optional(),
  grade: listParam(choicesOf("grade")).optional(),
  publicAccess: listParam(choicesOf("publicAccess")).optional(),
};
