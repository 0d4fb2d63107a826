import "server-only";
import { estimatedTimes, type TravelTimes } from "@/domain/travel/times";
import { environment } from "@/server/db/environment";
import { logger } from "@/server/http/logger";
import type { Batch } from "@/server/travel/engine";
import { osrm } from "@/server/travel/osrm";
import { createRouting, type Routing } from "@/server/travel/routing";
import { valhalla } from "@/server/travel/valhalla";

const engines = { valhalla, osrm };

/** One routing for each configuration, so that its memory and its fuse outlive a request. */
const routings = new Map<string, Routing>();

function configuredRouting(): Routing | null {
  const { ROUTING_URL: base, ROUTING_ENGINE: name } = environment();
  if (!base) return null;
  const key = `${name} ${base}`;
  const known = routings.get(key);
  if (known) return known;
  const onFailure = (error: unknown) =>
    logger.warn({ err: error }, "the routing engine failed; ways are estimated for a minute");
  const routing = createRouting({ engine: engines[name], base, onFailure });
  routings.set(key, routing);
  return routing;
}

/** Times between places: the configured routing engine's, else the estimate. Without one no request leaves. */
export async function travelTimes(batch: Batch): Promise<TravelTimes> {
  const routed = await configuredRouting()?.(batch);
  return routed ?? estimatedTimes(batch.from, batch.to, batch.policy);
}
