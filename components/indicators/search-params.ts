import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { codeParam, instantParam, wordsParam } from "@/domain/map/params";
import type { RawParams } from "@/domain/map/search-params";

const schema = z.object({
  q: wordsParam.optional(),
  region: codeParam.optional(),
  topic: wordsParam.optional(),
  at: instantParam.optional(),
});

/** The figures' URL: the filter, and what could not be read. */
export function readIndicatorParams(raw: RawParams) {
  const { values, ignored } = readParams(schema, raw);
  return { filter: { q: values.q || undefined, region: values.region, topic: values.topic || undefined }, ignored };
}
export type IndicatorListFilter = ReturnType<typeof readIndicatorParams>["filter"];
