import type { z } from "zod";
import { flatParams, type RawParams, withoutUnreadable } from "@/domain/map/search-params";

/**
 * A page's parameters by its schema: what cannot be read is left out and named, never an error. Of a list only the
 * members that nobody knows are.
 */
export function readParams<T>(schema: z.ZodType<T>, raw: RawParams): { values: T; ignored: string[] } {
  const flat = flatParams(raw);
  const first = schema.safeParse(flat);
  if (first.success) return { values: first.data, ignored: [] };
  const { issues } = first.error;
  const ignored = [...new Set(issues.map((issue) => String(issue.path[0])))];
  return { values: schema.parse(withoutUnreadable(flat, issues)), ignored };
}
