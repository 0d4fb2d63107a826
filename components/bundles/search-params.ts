import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { bundleQuery, bundlesQuery } from "@/domain/bundles/search-params";
import type { RawParams } from "@/domain/map/search-params";

const listSchema = z.object(bundlesQuery.pick({ topic: true, audience: true }).shape);
const pageSchema = z.object(bundleQuery.shape);

/** The list's URL: the filter, and what could not be read. */
export function readBundlesParams(raw: RawParams) {
  const { values, ignored } = readParams(listSchema, raw);
  return { filter: { ...values, topic: values.topic?.length ? values.topic : undefined }, ignored };
}

/** The URL of a bundle's page: what was chosen, from where, when; and what could not be read. */
export function readBundleParams(raw: RawParams, now: Date) {
  const { values, ignored } = readParams(pageSchema, raw);
  return { chosen: values.with ?? [], near: values.near, at: values.at ?? now, ignored };
}
