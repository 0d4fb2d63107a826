import "server-only";
import { createHash } from "node:crypto";
import { publicHeaders } from "@/server/http/problem-response";
import { dataHeaders } from "@/server/http/security-headers";

/** A strong entity tag: equal bytes, equal tag. */
export function entityTag(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether a request already holds what has this tag (RFC 9110 §13.1.2: `*` or a list, compared weakly). */
export function holds(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}

/** A body that is not JSON: what it is, and the name under which a browser keeps it. */
export type TextAnswer = { body: string; contentType: string; filename: string };

/** A public answer that caches may keep for `maxAge` seconds, and show for ten times as long while they ask again. */
function publicResponse(request: Request, body: string, maxAge: number, more: Record<string, string>): Response {
  const tag = entityTag(body);
  const headers = {
    ...dataHeaders(),
    ...publicHeaders,
    ETag: tag,
    "Cache-Control": `public, max-age=${maxAge}, stale-while-revalidate=${maxAge * 10}`,
    Vary: "Accept-Encoding",
  };
  if (holds(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, ...more } });
}

/** A public answer as JSON. */
export function jsonResponse(request: Request, answer: unknown, maxAge: number): Response {
  return publicResponse(request, JSON.stringify(answer), maxAge, { "Content-Type": "application/json; charset=utf-8" });
}

/** A public answer as a file of text. */
export function textResponse(request: Request, { body, contentType, filename }: TextAnswer, maxAge: number): Response {
  return publicResponse(request, body, maxAge, {
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${filename}"`,
  });
}
