import { z } from "zod";
import { codeParam, instantParam, nearParam, oneOfParam, reasonOf, wordsParam } from "@/domain/map/params";
import { flatParams, type RawParams } from "@/domain/map/search-params";
import { MOST_MATTERS } from "@/domain/plan/problem";
import { travelModes } from "@/domain/travel/estimates";

/** Codes of matters, comma-separated, each once, at most eight. */
export const basketParam = z
  .string()
  .transform((text, context): string[] => {
    const codes = [
      ...new Set(
        text
          .split(",")
          .map((code) => code.trim())
          .filter(Boolean),
      ),
    ];
    for (const [index, code] of codes.entries()) {
      if (!codeParam.safeParse(code).success) context.addIssue({ code: "custom", message: "malformed", path: [index] });
    }
    if (codes.length === 0) context.addIssue({ code: "custom", message: "malformed" });
    if (codes.length > MOST_MATTERS) context.addIssue({ code: "custom", message: "out-of-range" });
    return codes;
  })
  .meta({ description: `codes of up to ${MOST_MATTERS} matters, comma-separated`, example: "M001,M017" });

export const tripModeParam = oneOfParam(travelModes);

/** `plan` of the API: strict. */
export const planQuery = z.strictObject({
  matters: basketParam,
  from: nearParam,
  at: instantParam.optional(),
  mode: tripModeParam.meta({ description: "absent: walk, or bus where a leg is too far to walk" }).optional(),
  complete: oneOfParam(["only"]).meta({ description: "only: places that handle every matter to the end" }).optional(),
  await: oneOfParam(["results"])
    .meta({ description: "results: papers that the basket itself yields are not at hand yet" })
    .optional(),
});

const pageSchema = z.object({
  matters: basketParam.optional(),
  near: nearParam.optional(),
  at: instantParam.optional(),
  mode: tripModeParam.optional(),
  complete: oneOfParam(["only"]).optional(),
  await: oneOfParam(["results"]).optional(),
  agent: oneOfParam(["yes"]).optional(),
  q: wordsParam.optional(),
  /** Cases that do not apply, as the data word them. */
  not: z.string().max(200, "too-long").optional(),
});
export type PlanParams = z.output<typeof pageSchema>;

/**
 * The address of the page: what cannot be read is left out and named, never an error. A form that adds a matter sends
 * it beside those that are there; beyond the eighth nothing is added, and the page says so.
 */
export function readPlanParams(raw: RawParams): { values: PlanParams; ignored: string[]; isFull: boolean } {
  const flat = flatParams(raw);
  const codes = [...new Set((flat.matters ?? "").split(",").map((code) => code.trim()))].filter(
    (code) => codeParam.safeParse(code).success,
  );
  const given = { ...flat, matters: codes.slice(0, MOST_MATTERS).join(",") || undefined };
  const first = pageSchema.safeParse(given);
  const ignored = (first.error?.issues ?? []).filter((issue) => reasonOf(issue)).map((issue) => String(issue.path[0]));
  const rest = Object.entries(given).filter(([name]) => !ignored.includes(name));
  const values = first.data ?? pageSchema.parse(Object.fromEntries(rest));
  return { values, ignored: [...new Set(ignored)], isFull: codes.length > MOST_MATTERS };
}

/** The address of a plan with some of its parameters changed; null takes one out. */
export function planHref(params: URLSearchParams, changes: Record<string, string | null> = {}): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  // Commas stay readable: a plan's address is printed and shared.
  const query = next.toString().replaceAll("%2C", ",");
  return query ? `/plan?${query}` : "/plan";
}

/** The codes in the basket that travels in an address. */
export function basketOf(params: URLSearchParams): string[] {
  return (params.get("matters") ?? "").split(",").filter((code) => codeParam.safeParse(code).success);
}
