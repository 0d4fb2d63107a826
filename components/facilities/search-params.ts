import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import type { FacilityFilter } from "@/domain/facilities/filter";
import { facilityParams } from "@/domain/facilities/search-params";
import { codeParam, instantParam, nearParam, wordsParam } from "@/domain/map/params";
import type { RawParams } from "@/domain/map/search-params";

export const FACILITIES_PER_PAGE = 20;

const schema = z.object({
  q: wordsParam.optional(),
  region: codeParam.optional(),
  ...facilityParams,
  near: nearParam.optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  at: instantParam.optional(),
});

/** The facility list's URL: filter, page, and what could not be read. */
export function readFacilityParams(raw: RawParams) {
  const { values, ignored } = readParams(schema, raw);
  const { kind: facilityKind, page, at: _, q, ...rest } = values;
  const filter: FacilityFilter = { ...rest, q: q || undefined, facilityKind };
  return { filter, page, ignored };
}
