import "server-only";
import type { z } from "zod";
import type { Refusal } from "@/domain/api/problem";
import { withoutUnreadable } from "@/domain/map/search-params";

export type ReadQuery<T> = { ok: true; query: T } | { ok: false; refusals: Refusal[] };

/**
 * Reads the query of an address strictly: a name given twice, an unknown name or a bad value is refused. Where the
 * query asks for it (`unreadable=ignored`, of the addresses that know it) bad values are left out, as pages do.
 */
export function readQuery<Schema extends z.ZodType>(
  schema: Schema,
  params: URLSearchParams,
): ReadQuery<z.output<Schema>> {
  const names = [...new Set(params.keys())];
  const repeated = names.filter((name) => params.getAll(name).length > 1);
  if (repeated.length > 0) {
    return { ok: false, refusals: repeated.map((parameter) => ({ parameter, reason: "repeated" })) };
  }
  let given: Record<string, string> = Object.fromEntries(params);
  let result = schema.safeParse(given);
  // Without one value another may mean nothing: a radius without the point that it is around.
  for (let pass = 0; pass < 2 && result.error && given.unreadable === "ignored"; pass++) {
    given = withoutUnreadable(given, result.error.issues);
    result = schema.safeParse(given);
  }
  if (result.success) return { ok: true, query: result.data };
  return { ok: false, refusals: result.error.issues.flatMap((issue) => refusalsOf(issue, schema)) };
}

/** Why a value was refused, by the name of its parameter. */
export function refusalsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Refusal[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((parameter) => ({ parameter, reason: "unknown-parameter" }));
  }
  const parameter = String(issue.path[0] ?? "");
  const reason = reasonOf(issue);
  const allowed = reason === "not-one-of" ? allowedValues(schema, parameter) : undefined;
  return [allowed ? { parameter, reason, allowed } : { parameter, reason }];
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small" || issue.code === "too_big") {
    return issue.origin === "string" ? issue.message : "out-of-range";
  }
  // Of every parameter the input is a string; anything else means that there was none.
  if (issue.code === "invalid_type") return issue.expected === "string" ? "required" : "malformed";
  return issue.message;
}

/** What the description of a parameter lists; domain/map/params.ts writes it from the closed list itself. */
function allowedValues(schema: z.ZodType, parameter: string): string | undefined {
  const shape = (schema as Partial<z.ZodObject>).shape?.[parameter] as z.ZodType | undefined;
  return shape?.meta()?.description ?? descriptionInside(shape);
}

function descriptionInside(schema: z.ZodType | undefined): string | undefined {
  const inner = (schema as Partial<z.ZodOptional<z.ZodType>> | undefined)?.unwrap?.();
  return inner?.meta()?.description;
}
