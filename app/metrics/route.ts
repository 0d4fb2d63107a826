import { environment } from "@/server/db/environment";
import { readMetrics } from "@/server/http/metrics";
import { problemResponse } from "@/server/http/problem-response";

/** What operators watch, in Prometheus's format; off unless `METRICS=on`, since it tells how much the product is used. */
export async function GET(): Promise<Response> {
  if (environment().METRICS === "off") return problemResponse("not-found", "Metrics are off: set METRICS=on.");
  const { text, contentType } = await readMetrics();
  return new Response(text, { headers: { "Cache-Control": "no-store", "Content-Type": contentType } });
}

export const dynamic = "force-dynamic";
