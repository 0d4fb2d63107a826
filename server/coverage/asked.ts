import "server-only";
import { CIRCLE_MINUTES, type CoverageParams } from "@/domain/coverage/search-params";
import { hoursFilter } from "@/domain/map/search-params";
import type { CoverageRequest } from "@/server/coverage/queries";
import { environment } from "@/server/db/environment";

/** What a page or the API asks, with what counts where nothing is said: the district, on foot, 15 minutes, worst first. */
export function coverageAsked(params: CoverageParams, now: Date): CoverageRequest {
  const { matter, kind, level, region, minutes, mode, sort } = params;
  const at = params.at ?? now;
  return {
    matter,
    kind,
    level,
    ...hoursFilter(params, at),
    region: region ?? environment().DISTRICT,
    minutes: minutes ?? CIRCLE_MINUTES,
    mode: mode ?? "walk",
    order: sort ?? "worst",
    at,
  };
}
