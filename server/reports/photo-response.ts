import "server-only";
import { problemResponse } from "@/server/http/problem-response";
import { dataHeaders } from "@/server/http/security-headers";

/** A photo for whoever may see the report: shown by nobody else, kept by nobody. */
export function photoResponse(content: Uint8Array<ArrayBuffer> | null): Response {
  if (!content) return problemResponse("not-found", "There is no such photo.");
  return new Response(content, {
    headers: {
      ...dataHeaders(),
      "Content-Type": "image/jpeg",
      "Content-Disposition": 'inline; filename="report.jpg"',
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
