import "server-only";
import { type ProblemName, problemOf, type Refusal, type TakenAway } from "@/domain/api/problem";
import { dataHeaders } from "@/server/http/security-headers";

/** Read by anyone, from anywhere: what the API answers is public, and no cookie is looked at. */
export const publicHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Retry-After",
} as const;

/** A failed request's answer. Never kept by caches: the next try may go well. */
export function problemResponse(
  name: ProblemName,
  detail: string,
  options: { errors?: Refusal[]; record?: TakenAway; headers?: Record<string, string> } = {},
): Response {
  const problem = problemOf(name, detail, options);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...dataHeaders(),
      ...publicHeaders,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      ...options.headers,
    },
  });
}
