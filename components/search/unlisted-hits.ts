import type { SearchAnswer, SearchHit } from "@/domain/api/search";
import type { Page } from "@/domain/lists/page";
import type { Places } from "@/domain/map/places";

type Listed = Page<{ code: string }> | null;

/**
 * What a search found besides the lists beside the map, which it narrows as well: matters, bundles, regions, and places whose
 * layer is switched off or that come later in a long list. `count` is everything found, each once.
 */
export function unlistedHits(hits: SearchAnswer, places: Places): { hits: SearchAnswer; count: number } {
  const rest = (found: SearchHit[], listed: Listed) => {
    const codes = new Set(listed?.items.map(({ code }) => code));
    return found.filter(({ code }) => !codes.has(code));
  };
  const lists = [places.servicePoints, places.facilities, places.projects];
  const others = {
    ...hits,
    servicePoints: rest(hits.servicePoints, places.servicePoints),
    facilities: rest(hits.facilities, places.facilities),
    projects: rest(hits.projects, places.projects),
  };
  // The rows that a long list has not shown yet are in its total.
  const beside = [others.servicePoints, others.facilities, others.projects].filter((_, i) => !lists[i]?.nextCursor);
  const found = [others.matters, others.bundles, others.regions, ...beside].reduce(
    (sum, group) => sum + group.length,
    0,
  );
  return { hits: others, count: lists.reduce((sum, list) => sum + (list?.total ?? 0), found) };
}
