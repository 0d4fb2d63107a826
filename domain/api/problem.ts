import { z } from "zod";

/** What can go wrong with a request, each with its HTTP status: the one table from failure to answer. */
export const problems = {
  "invalid-parameter": { status: 400, title: "A parameter cannot be used" },
  forbidden: { status: 403, title: "This is not permitted" },
  "not-found": { status: 404, title: "There is no such record" },
  suspended: { status: 404, title: "This record is suspended" },
  withdrawn: { status: 410, title: "This record was withdrawn" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "too-large": { status: 413, title: "More bytes than this address takes" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  unexpected: { status: 500, title: "Something went wrong on our side" },
  unavailable: { status: 503, title: "The database is away" },
} as const;
export type ProblemName = keyof typeof problems;

/** Why a parameter was refused. */
export const refusalSchema = z.object({
  parameter: z.string(),
  reason: z.string().meta({
    description:
      "unknown-parameter, repeated, required, malformed, out-of-range, out-of-order, too-long, not-one-of, needs-near or unknown-code",
  }),
  /** The values that are allowed, where the list is closed. */
  allowed: z.string().optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** What became of a record that was taken away, and where to go instead. */
export const takenAwaySchema = z.object({
  name: z.string(),
  /** The first Shanghai day. */
  since: z.string(),
  reason: z.string().nullable(),
  movedTo: z.object({ code: z.string(), name: z.string() }).nullable(),
});
export type TakenAway = z.infer<typeof takenAwaySchema>;

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().meta({ example: "urn:district-service-map:problem:invalid-parameter" }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(refusalSchema).optional(),
    record: takenAwaySchema.optional(),
  })
  .meta({ id: "ProblemDocument" });
export type Problem = z.infer<typeof problemSchema>;

/** A problem document. */
export function problemOf(
  name: ProblemName,
  detail: string,
  { errors, record }: { errors?: Refusal[]; record?: TakenAway } = {},
): Problem {
  const more = { ...(errors ? { errors } : {}), ...(record ? { record } : {}) };
  return { type: `urn:district-service-map:problem:${name}`, ...problems[name], detail, ...more };
}
