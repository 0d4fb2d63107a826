import { databaseIsMigrated, databaseIsReachable } from "@/server/db/health";
import { problemResponse } from "@/server/http/problem-response";

/** Ready for visitors: the database is reachable and has every migration of this release. */
export async function GET(): Promise<Response> {
  const [isReachable, isMigrated] = await Promise.all([databaseIsReachable(), databaseIsMigrated()]);
  if (isReachable && isMigrated) {
    return new Response("ready\n", { headers: { "Cache-Control": "no-store", "Content-Type": "text/plain" } });
  }
  const detail = isReachable ? "The database has not been migrated yet." : "The database does not answer.";
  return problemResponse("unavailable", detail, { headers: { "Retry-After": "5" } });
}

export const dynamic = "force-dynamic";
