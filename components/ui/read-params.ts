import type { z } from "zod";
import { flatParams, type RawParams } from "@/domain/map/search-params";

/** A page's parameters by its schema: what cannot be read is left out and named, never an error. */
export function readParams<T>(schema: z.ZodType<T>, raw: RawParams): { values: T; ignored: string[] } {
  const flat = flatParams(raw);
  const first = schema.safeParse(flat);
  if (first.success) return { values: first.data, ignored: [] };
  const ignored = [...new Set(first.error.issues.map((issue) => String(issue.path[0])))];
  const rest = Object.entries(flat).filter(([name]) => !ignored.includes(name));
  return { values: schema.parse(Object.fromEntries(rest)), ignored };
}
