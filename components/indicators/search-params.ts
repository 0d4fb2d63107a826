import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { codeParam, instantParam, wordsParam } from "@/domain/map/params";
import type { RawParams } from "@/domain/map/search-params";

export const INDICATORS_PER_PAGE = 50;

const schema = z.object({
  q: wordsParam.optional(),
  region: codeParam.optional(),
  topic: wordsParam.optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  at: instantParam.optional(),
});

/** The figures' URL: the filter, the page, and what could not be read. */
export function readIndicatorParams(raw: RawParams) {
  const { values, ignored } = readParams(schema, raw);
  const filter = { q: values.q || undefined, region: values.region, topic: values.topic || undefined };
  return { filter, page: values.page, ignored };
}
export type IndicatorListFilter = ReturnType<typeof readIndicatorParams>["filter"];
