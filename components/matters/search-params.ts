import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { instantParam, listParam, nearParam, oneOfParam, wordsParam } from "@/domain/map/params";
import type { RawParams } from "@/domain/map/search-params";
import { audienceSchema, topics } from "@/domain/matters/matter";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";

export const MATTERS_PER_PAGE = 20;

const schema = z.object({
  q: wordsParam.optional(),
  topic: listParam(topics).optional(),
  audience: oneOfParam(audienceSchema.options).optional(),
  level: listParam(servicePointLevelSchema.options).optional(),
  department: wordsParam.optional(),
  nearHome: oneOfParam(["true"]).optional(),
  delegated: oneOfParam(["true"]).optional(),
  initial: z
    .string()
    .regex(/^[A-Za-z]$/, "malformed")
    .optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  near: nearParam.optional(),
  at: instantParam.optional(),
});

/** The catalogue's URL: the filter, the page, and what could not be read. */
export function readMatterParams(raw: RawParams) {
  const { values, ignored } = readParams(schema, raw);
  const filter = {
    q: values.q || undefined,
    topic: values.topic?.length ? values.topic : undefined,
    audience: values.audience,
    level: values.level?.length ? values.level : undefined,
    department: values.department || undefined,
    nearHome: values.nearHome ? true : undefined,
    delegated: values.delegated ? true : undefined,
    initial: values.initial?.toUpperCase(),
  };
  return { filter, page: values.page, ignored };
}
export type MatterListFilter = ReturnType<typeof readMatterParams>["filter"];
