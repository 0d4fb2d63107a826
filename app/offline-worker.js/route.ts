import { environment } from "@/server/db/environment";
import { builtFile } from "@/server/offline/built-file";

/** The service worker; with `OFFLINE=off` one that takes itself away, and all that was kept with it. */
export function GET(request: Request): Promise<Response> {
  const name = environment().OFFLINE === "on" ? "worker.js" : "farewell.js";
  return builtFile(request, name, { "Cache-Control": "no-cache", "Service-Worker-Allowed": "/" });
}

export const dynamic = "force-dynamic";
